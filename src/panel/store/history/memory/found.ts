/** What follows from the records read by a look-up. Pure. */
import { type CaseRecord, countedOnce, renewed, type Seen, seenOf } from '../../../../core/history/index.ts'
import type { Note } from '../../../../core/session/index.ts'
import { VerdictClass } from '../../../../core/triage/index.ts'
import type { Case } from '../../case/case.ts'

/** The record a case was remembered by while it had a problem: the one it shows, or the one of its capture. */
export function leftBehind(
  { history, capturedAt }: Pick<Case, 'history' | 'capturedAt'>,
  records: readonly CaseRecord[],
): CaseRecord | undefined {
  const now = history.peek()
  const shown = now.state === 'read' ? now.record?.id : undefined
  return records.find(({ id, at }) => id === shown || at === capturedAt)
}

/** The agent's remembered view of the case; undefined if it is not a valid verdict class. */
export function viewFrom(record: Pick<CaseRecord, 'view'> | undefined): Note['view'] {
  const view = VerdictClass.safeParse(record?.view)
  return view.success ? { class: view.data, text: '' } : undefined
}

/** The cases before this one, without the case itself and without its ticket. @param capturedAt epoch ms */
export function earlierCases(
  records: readonly CaseRecord[],
  own: CaseRecord | undefined,
  capturedAt: number,
): CaseRecord[] {
  return countedOnce(records).filter(({ id, at }) => id !== own?.id && at <= capturedAt)
}

/** "Seen before" for a problem; also undefined if cases are not remembered. @param now epoch ms */
export function seenIn(earlier: readonly CaseRecord[], main: string, days: number, now: number): Seen | undefined {
  return days === 0 ? undefined : seenOf(earlier, main, now)
}

/** The record of a case as it is now, keeping what was said about it before. */
export function recordToKeep(now: CaseRecord, before: CaseRecord | undefined): CaseRecord {
  return before ? renewed(before, now) : now
}

/** Whether two records have the same content, whenever each was written. */
export function isSameRecord(record: CaseRecord, before: CaseRecord | undefined): boolean {
  return (
    before !== undefined && JSON.stringify({ ...record, changedAt: 0 }) === JSON.stringify({ ...before, changedAt: 0 })
  )
}
