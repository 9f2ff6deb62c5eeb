/** What the panel knows of a case from before, and what it is remembered by. */
import {
  type CaseRecord,
  type Feedback,
  type KnownError,
  keyOf,
  mainFirst,
  recordOf,
  type Seen,
} from '../../core/history/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { sentenceHalves } from '../../views/verdict-words.ts'
import { nothingSaid, type Said } from '../models/rerank.ts'
import type { Case } from './case.ts'

/** What the history says of one case. */
export type CaseHistory =
  /** `nothing`: no problem that could be recognised again */
  | { state: 'reading' | 'failed' | 'nothing' }
  | {
      state: 'read'
      /** the case itself as it is remembered; undefined when it is not */
      record: CaseRecord | undefined
      /** earlier cases with its main problem */
      seen: Seen | undefined
      /** about any of its problems; those about the main one first */
      known: readonly KnownError[]
      /** what was said of articles for its main problem, here included */
      feedback: readonly Feedback[]
    }

/**
 * What was said of articles for its main problem, here and in other cases.
 * @param before the same object is given back when nothing else was said since
 */
export function saidIn(history: CaseHistory, before: Said): Said {
  if (history.state !== 'read') return nothingSaid
  const { feedback, record: own = nothingSaid.own } = history
  const same =
    feedback === before.feedback && own.solvedBy === before.own.solvedBy && own.notThis === before.own.notThis
  return same ? before : { feedback, own }
}

/** The problems of a case as they are remembered, the main one first: the one that the verdict is about. */
export function problemsOf({ problems, verdict }: Pick<Case, 'problems' | 'verdict'>) {
  return mainFirst(problems, evidenceOf(verdict)).map(({ signature }) => ({
    key: keyOf(signature),
    title: signature.title,
  }))
}

export function mainProblem(item: Pick<Case, 'problems' | 'verdict'>) {
  return problemsOf(item)[0]
}

/** The record of a case as it stands; undefined when it had no problem that could be recognised again. */
export function recordNow({
  session,
  problems,
  verdict,
  note,
  saving,
  stale,
  remarks,
  capturedAt,
}: Case): CaseRecord | undefined {
  const summary = verdict && summaryOf(verdict)
  const judged = { session, problems, evidence: evidenceOf(verdict), summary, verdict: verdict?.class }
  const view = note.peek().view?.class
  const saved = saving.peek()
  // What somebody else has called a file says what they like.
  const isOurs = saved.step === 'saved' && !stale.peek() && remarks === undefined
  const file = isOurs ? saved.name : undefined
  return recordOf({ ...judged, view, file }, capturedAt)
}

/** What happened, in the plain words of the verdict. */
export function summaryOf(verdict: Verdict): string {
  return sentenceHalves(verdict.sentence).head.replace(/:$/, '')
}

/** The signatures of its problems, the main one first. */
export const keysOf = (item: Case) => problemsOf(item).map(({ key }) => key)

/** Ids of the events that the verdict rests on. */
export const evidenceOf = (verdict: Case['verdict']) => (verdict?.evidence ?? []).map(({ event }) => event)

/** What is said when a look-up could not store what it found. */
export const unstoredWords = (item: Case) =>
  keysOf(item).length > 0 ? 'This case is not remembered.' : 'This case is still remembered.'
