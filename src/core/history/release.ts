/** Compares releases by name, as far as names tell. */

interface Release {
  numbers: number[]
  /** pre-release identifiers, e.g. `rc.1` */
  before: string[]
}

/** From this value on, a first number is a year or build count and cannot be compared with a version. */
const noMajorVersion = 1000

function schemeOf({ numbers }: Release): 'version' | 'date' | 'build' {
  if (numbers[0]! < noMajorVersion) return 'version'
  return numbers.length > 1 ? 'date' : 'build'
}

function parse(text: string): Release | undefined {
  const bare = text
    .trim()
    .replace(/^.*@/, '')
    .replace(/^(?:v|version|release)[ ._-]?(?=\d)/i, '')
  const match = /^(\d{1,15}(?:\.\d{1,15}){0,5})(?:-([\w.-]+))?(?:\+[\w.-]*)?$/.exec(bare)
  if (!match) return undefined
  return { numbers: match[1]!.split('.').map(Number), before: match[2]?.split('.') ?? [] }
}

/**
 * Negative if `a` precedes `b`, 0 if equal, positive if it follows; undefined if the names do not tell (a commit, or a
 * build number or date against a version). Compares numbers part by part, `v4.2` = `4.2.0` = `app@4.2`, and
 * pre-releases as in Semantic Versioning 2.0, section 11.
 */
export function compareReleases(a: string, b: string): number | undefined {
  const [one, other] = [parse(a), parse(b)]
  if (!one || !other) return a.trim() === b.trim() ? 0 : undefined
  if (schemeOf(one) !== schemeOf(other)) return undefined
  for (let i = 0; i < Math.max(one.numbers.length, other.numbers.length); i++) {
    const difference = (one.numbers[i] ?? 0) - (other.numbers[i] ?? 0)
    if (difference !== 0) return difference
  }
  return comparePre(one.before, other.before)
}

function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i]!, b[i]!]
    if (one === other) continue
    const numbers = [one, other].map((part) => /^\d+$/.test(part))
    if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1
    return numbers[0] ? Number(one) - Number(other) : one < other ? -1 : 1
  }
  return a.length - b.length
}
