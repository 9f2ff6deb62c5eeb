/** What the panel knows of a case from before, and what it is remembered by. */
import { type CaseRecord, keyOf, mainFirst, recordOf } from '../../../core/history/index.ts'
import type { Verdict } from '../../../core/triage/index.ts'
import { sentenceHalves } from '../../../views/verdict/verdict-words.ts'
import type { Case } from './case.ts'

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

/** The record of a case as it stands; undefined when it had no problem that could be recognized again. */
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
const evidenceOf = (verdict: Case['verdict']) => (verdict?.evidence ?? []).map(({ event }) => event)

/** What is said when a look-up could not store what it found. */
export const unstoredWords = (item: Case) =>
  keysOf(item).length > 0 ? 'This case is not remembered.' : 'This case is still remembered.'
