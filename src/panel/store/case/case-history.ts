/** What the panel already knows about a case, and what it remembers it by. */
import { type CaseRecord, keyOf, mainFirst, recordOf } from '../../../core/history/index.ts'
import { headOf } from '../../../views/verdict/verdict-words.ts'
import type { Case } from './case.ts'

/** The problems of a case as they are remembered, the main one first, i.e. the one the verdict is about. */
export function problemsOf({ problems, verdict }: Pick<Case, 'problems' | 'verdict'>) {
  return mainFirst(problems, evidenceOf(verdict)).map(({ signature }) => ({
    key: keyOf(signature),
    title: signature.title,
  }))
}

export function mainProblem(item: Pick<Case, 'problems' | 'verdict'>) {
  return problemsOf(item)[0]
}

/** The record of a case as it is now; undefined if it has no problem that could be recognized again. */
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
  const summary = verdict && headOf(verdict)
  const judged = { session, problems, evidence: evidenceOf(verdict), summary, verdict: verdict?.class }
  const view = note.peek().view?.class
  const saved = saving.peek()
  // A file name chosen by somebody else could say anything.
  const isOurs = saved.step === 'saved' && !stale.peek() && remarks === undefined
  const file = isOurs ? saved.name : undefined
  return recordOf({ ...judged, view, file }, capturedAt)
}

/** The signatures of a case's problems, the main one first. */
export const keysOf = (item: Case) => problemsOf(item).map(({ key }) => key)

/** Ids of the events the verdict is based on. */
const evidenceOf = (verdict: Case['verdict']) => (verdict?.evidence ?? []).map(({ event }) => event)

/** Message for when a look-up could not store its result. */
export const unstoredWords = (item: Case) =>
  keysOf(item).length > 0 ? 'This case is not remembered.' : 'This case is still remembered.'
