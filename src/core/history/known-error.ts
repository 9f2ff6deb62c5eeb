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
  /** of the problems it is about */
  keys: z.array(SignatureKey).check(z.minLength(1), z.maxLength(most.keys)),
  /** title of the problem when the record was created */
  symptom: plainLine(most.title),
  title: plainLine(most.title).check(z.refine((text) => text.trim() !== '')),
  /** several lines; empty if there is none */
  workaround: plainLines(most.workaround),
  tracker: z.optional(Reference),
  status: KnownStatus,
  /** the release that contains the fix, or will */
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

/** The record with changed words. @param now epoch ms */
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

/**
 * Adds one more problem to the record: a fault that an app reports in two ways has two signatures. @param now epoch ms
 */
export function alsoAbout(known: KnownError, key: string, now: number): KnownError {
  return { ...known, keys: [...new Set([...known.keys, key])].slice(-most.keys), changedAt: laterThan(known, now) }
}

function toPlainLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => toPlainLine(line, most.workaround))
  return clip(lines.join('\n').trim(), most.workaround)
}

/** The known errors about these problems, those about the first (the main one) in front. */
export function knownFor(known: readonly KnownError[], keys: readonly string[]): KnownError[] {
  const place = ({ keys: own }: KnownError) => keys.findIndex((key) => own.includes(key))
  return known
    .filter((one) => place(one) >= 0)
    .sort((a, b) => place(a) - place(b) || b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
}

/**
 * The app's release relative to the fix: `before` it, `since` it (so the problem is back), or `unknown` if the page
 * states no release or it cannot be compared. `none`: no release is recorded as fixed.
 */
export type FixState = 'none' | 'before' | 'since' | 'unknown'

export function fixState({ status, fixedIn }: Pick<KnownError, 'status' | 'fixedIn'>, release?: string): FixState {
  if (fixedIn === undefined || (status !== 'fixed' && status !== 'planned')) return 'none'
  const order = release === undefined ? undefined : compareReleases(release, fixedIn)
  if (order === undefined) return 'unknown'
  return order < 0 ? 'before' : 'since'
}
