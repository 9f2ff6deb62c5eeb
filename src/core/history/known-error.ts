/**
 * A known error: what an agent has written down about a problem, for whoever meets it next. The workaround comes first,
 * because it is what the next customer needs (ITIL 4, problem management: known error, workaround).
 */
import * as z from 'zod/mini'
import { clip } from '../base/clip.ts'
import { plainLine, plainLines, toPlainLine } from '../base/plain-text.ts'
import { randomHex } from '../base/random.ts'
import { Moment } from '../session/index.ts'
import { laterThan, most, RecordId, Reference, type SeenProblem, SignatureKey } from './case-record.ts'
import { compareReleases } from './release.ts'

export const KnownStatus = z.enum(['open', 'planned', 'fixed', 'declined'])
export type KnownStatus = z.infer<typeof KnownStatus>

export const KnownError = z.object({
  id: RecordId,
  /** epoch ms */
  createdAt: Moment,
  changedAt: Moment,
  /** of the problems that it is about */
  keys: z.array(SignatureKey).check(z.minLength(1), z.maxLength(most.keys)),
  /** as the problem was shown when the record was made */
  symptom: plainLine(most.title),
  title: plainLine(most.title).check(z.refine((text) => text.trim() !== '')),
  /** several lines; empty while there is none */
  workaround: plainLines(most.workaround),
  tracker: z.optional(Reference),
  status: KnownStatus,
  /** the release that has, or shall have, the repair */
  fixedIn: z.optional(plainLine(most.word)),
})
export type KnownError = z.infer<typeof KnownError>

/** What an agent writes. */
export type KnownWords = Pick<KnownError, 'title' | 'workaround' | 'status'> & { tracker: string; fixedIn: string }

/** A new record about a problem. @param now epoch ms */
export function knownErrorOf(problem: Pick<SeenProblem, 'key' | 'title'>, words: KnownWords, now: number): KnownError {
  const symptom = toPlainLine(problem.title, most.title)
  return rewritten({ id: randomHex(16), createdAt: now, changedAt: 0, keys: [problem.key], symptom }, words, now)
}

/** The same record in other words. @param now epoch ms */
export function rewritten(
  { id, createdAt, changedAt, keys, symptom }: Pick<KnownError, 'id' | 'createdAt' | 'changedAt' | 'keys' | 'symptom'>,
  { title, workaround, tracker, status, fixedIn }: KnownWords,
  now: number,
): KnownError {
  const [issue, release] = [toPlainLine(tracker, most.link), toPlainLine(fixedIn, most.word)]
  return {
    ...{ id, createdAt, changedAt: laterThan({ changedAt }, now), keys, symptom, status },
    title: toPlainLine(title, most.title),
    workaround: toPlainLines(workaround),
    ...(issue ? { tracker: issue } : {}),
    ...(release ? { fixedIn: release } : {}),
  }
}

/** The same record, about one more problem: a fault that an app words in two ways has two signatures. @param now epoch ms */
export function alsoAbout(known: KnownError, key: string, now: number): KnownError {
  return { ...known, keys: [...new Set([...known.keys, key])].slice(-most.keys), changedAt: laterThan(known, now) }
}

function toPlainLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => toPlainLine(line, most.workaround))
  return clip(lines.join('\n').trim(), most.workaround)
}

/** The known errors about these problems, with those about the first of them, the main one, in front. */
export function knownFor(known: readonly KnownError[], keys: readonly string[]): KnownError[] {
  const place = ({ keys: own }: KnownError) => keys.findIndex((key) => own.includes(key))
  return known
    .filter((one) => place(one) >= 0)
    .sort((a, b) => place(a) - place(b) || b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
}

/**
 * How the app's release stands to the repair: `before` it, `since` it (then the problem is back), or `unknown`, where
 * the page states no release or its name cannot be compared. `none`: no release is said to have it.
 */
export type FixState = 'none' | 'before' | 'since' | 'unknown'

export function fixState({ status, fixedIn }: Pick<KnownError, 'status' | 'fixedIn'>, release?: string): FixState {
  if (fixedIn === undefined || (status !== 'fixed' && status !== 'planned')) return 'none'
  const order = release === undefined ? undefined : compareReleases(release, fixedIn)
  if (order === undefined) return 'unknown'
  return order < 0 ? 'before' : 'since'
}
