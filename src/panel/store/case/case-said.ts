/** What the history says about a case, and so about the articles for it. */
import { effect, type ReadonlySignal } from '@preact/signals'
import { within } from '../../../core/base/within.ts'
import type { CaseRecord, Feedback, KnownError, Seen } from '../../../core/history/index.ts'
import { nothingSaid, type Said } from '../../models/rerank.ts'

export type CaseHistory =
  /** `nothing`: no problem that could be recognized again */
  | { state: 'reading' | 'failed' | 'nothing' }
  | {
      state: 'read'
      /** the case's own record; undefined if it is not remembered */
      record: CaseRecord | undefined
      /** earlier cases with the same main problem */
      seen: Seen | undefined
      /** about any of its problems; those about the main one first */
      known: readonly KnownError[]
      /** feedback on articles for its main problem, including from this case */
      feedback: readonly Feedback[]
    }

/**
 * The feedback on articles for a case's main problem, from this and other cases.
 * @param before returned as the same object if the feedback has not changed since
 */
export function saidIn(history: CaseHistory, before: Said): Said {
  if (history.state !== 'read') return nothingSaid
  const { record: own = nothingSaid.own } = history
  // Usually there is no feedback; reusing one object then avoids searching for the articles again.
  const feedback = history.feedback.length === 0 ? nothingSaid.feedback : history.feedback
  const same =
    feedback === before.feedback && own.solvedBy === before.own.solvedBy && own.notThis === before.own.notThis
  return same ? before : { feedback, own }
}

/** Resolves when the history of a case has been read, or after `patience` ms. */
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
