/**
 * Traffic of ordinary apps with secrets and personal data, and with values that only look like some, each with its expected
 * result. Its author had not seen any rule when writing it. It was first measured unseen; since then it has been at hand
 * like the other sets.
 */
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import type { Plant } from './planted.ts'
import { addresses } from './stranger/addresses.ts'
import { bodies } from './stranger/bodies.ts'
import { codes } from './stranger/codes.ts'
import { echoes } from './stranger/echoes.ts'
import { keys } from './stranger/keys.ts'
import type { Groups } from './stranger/make.ts'
import { ordinaryErrors } from './stranger/ordinary-errors.ts'
import { ordinaryNames } from './stranger/ordinary-names.ts'
import { ordinaryValues } from './stranger/ordinary-values.ts'
import { pages } from './stranger/pages.ts'
import { people } from './stranger/people.ts'
import { signIn } from './stranger/sign-in.ts'

const all = (parts: Groups[]) =>
  parts.flatMap((part) =>
    Object.entries(part).flatMap(([kind, makers]) =>
      Object.values(makers).map((make) => {
        const [event, ...words] = make()
        return { kind: `a stranger's: ${kind}`, event, words }
      }),
    ),
  )

export const strangerSecrets = (): Plant[] =>
  all([signIn, keys, bodies, codes, people, echoes, addresses, pages]).map(({ kind, event, words }) => {
    return { kind, event, secrets: words }
  })

/** An event, and what must stay readable in it. */
export interface Ordinary {
  event: SessionEvent
  words: string[]
}
export const strangerOrdinary = (): Ordinary[] => all([ordinaryValues, ordinaryErrors, ordinaryNames])
