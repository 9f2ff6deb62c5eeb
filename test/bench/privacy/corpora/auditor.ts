/**
 * Traffic of ordinary apps, judged as a privacy officer would who has read PRIVACY.md and LIMITS.md: what they promise must be
 * gone, and everything else must stay. Its author had not read any rule when writing it. It was first measured unseen; since
 * then it has been at hand like the other sets.
 */
import { codes } from './auditor/codes.ts'
import { vendorKeys } from './auditor/keys.ts'
import { signedLinks } from './auditor/links.ts'
import { type Marked, type Told, unmarked } from './auditor/marks.ts'
import { numbers } from './auditor/numbers.ts'
import { ids } from './auditor/ordinary-ids.ts'
import { values } from './auditor/ordinary-values.ts'
import { words } from './auditor/ordinary-words.ts'
import { passwords } from './auditor/passwords.ts'
import { mails, unpromised } from './auditor/people.ts'
import { tokens } from './auditor/tokens.ts'
import type { Plant } from './planted.ts'
import type { Ordinary } from './stranger.ts'

const all = (parts: Record<string, () => Marked[]>): Told[] =>
  Object.entries(parts).flatMap(([kind, make]) => make().map((one) => unmarked(`an auditor's: ${kind}`, one)))

const planted = (parts: Record<string, () => Marked[]>): Plant[] =>
  all(parts).map(({ words, ...rest }) => ({ ...rest, secrets: words }))

/** What is promised to be masked. */
export const auditorSecrets = () =>
  planted({ tokens, 'keys of vendors': vendorKeys, codes, passwords, 'signed links': signedLinks, numbers, mails })

/** What is said not to be recognised by itself. */
export const auditorUnpromised = () => planted({ 'names, streets, and other things not promised': unpromised })

export const auditorOrdinary = (): (Ordinary & { kind: string })[] =>
  all({ 'ids that stay': ids, 'values that stay': values, 'words that stay': words })
