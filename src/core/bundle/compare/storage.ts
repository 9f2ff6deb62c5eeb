/** Compares the names of stored data; a bundle holds no values. */
import { type Environment, isIdLike } from '../../session/index.ts'
import { type Difference, difference, type Found, paired, type Same } from './difference.ts'
import { weights } from './weights.ts'

const places = { cookies: 'Cookie', local: 'Local storage', session: 'Session storage' } as const

/** Names that suggest a sign-in, or a person's permissions. */
const credential = /sess|sid\b|auth|token|jwt|csrf|xsrf|login|tenant|role|consent/i

/** Names that only one side has. Ids in names are treated as equal. */
export function compareStorage(here: Environment | undefined, there: Environment | undefined): Found {
  const differences: Difference[] = []
  const same: Same[] = []
  if (!here?.storageKeys || !there?.storageKeys) return { differences, same }
  for (const [key, subject] of Object.entries(places) as [keyof typeof places, string][]) {
    const [ours, theirs] = [namesOf(here.storageKeys[key]), namesOf(there.storageKeys[key])]
    const inBoth: string[] = []
    for (const [name, mine, other] of paired(ours, theirs)) {
      if (mine && other) inBoth.push(name)
      else
        differences.push(
          difference({
            area: 'storage',
            subject: `${subject} ${name}`,
            here: mine && 'there',
            there: other && 'there',
            weight: credential.test(name) ? weights.credentialName : weights.storageName,
          }),
        )
    }
    if (inBoth.length > 0) same.push({ area: 'storage', subject: `${subject} names`, value: inBoth.join(', ') })
  }
  return { differences, same }
}

function namesOf(names: readonly string[]): Map<string, true> {
  return new Map(names.map((name) => [withoutIds(name), true]))
}

function withoutIds(name: string): string {
  return name
    .split(/([^a-z0-9]+)/i)
    .map((word) => (isIdLike(word) ? '{id}' : word))
    .join('')
}
