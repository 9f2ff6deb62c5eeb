/** What the history says of a case, and so of the articles for it. */
import { effect, type ReadonlySignal } from '@preact/signals'
import { within } from '../../../core/base/within.ts'
import type { CaseRecord, Feedback, KnownError, Seen } from '../../../core/history/index.ts'
import { nothingSaid, type Said } from '../../models/rerank.ts'

/** What the history says of one case. */
export type CaseHistory =
  /** `nothing`: no problem that could be recognized again */
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
  const { record: own = nothingSaid.own } = history
  // Most often nobody has said anything: then the articles that were found are not searched for once more.
  const feedback = history.feedback.length === 0 ? nothingSaid.feedback : history.feedback
  const same =
    feedback === before.feedback && own.solvedBy === before.own.solvedBy && own.notThis === before.own.notThis
  return same ? before : { feedback, own }
}

/** Resolves when it was read what the history says of a case, or after `patience` ms. */
export async function whenRead(history: ReadonlySignal<CaseHistory>, patience: number): Promise<void> {
  let stop = () => {}
  const read = new Promise<void>((resolve) => {
    stop = effect(() => {
      if (history.value.state !== 'reading') resolve()
    })
  })
  await within(patience, read)
  stop()
}
