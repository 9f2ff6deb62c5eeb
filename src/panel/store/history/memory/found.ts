/** What follows from the records that a look-up has read. Pure. */
import { type CaseRecord, renewed, type Seen, seenOf } from '../../../../core/history/index.ts'
import type { Note } from '../../../../core/session/index.ts'
import { VerdictClass } from '../../../../core/triage/index.ts'
import type { Case } from '../../case/case.ts'

/** The record by which a case was remembered while it had a problem: the one that it shows, or that of its capture. */
export function leftBehind(
  { history, capturedAt }: Pick<Case, 'history' | 'capturedAt'>,
  records: readonly CaseRecord[],
): CaseRecord | undefined {
  const now = history.peek()
  const shown = now.state === 'read' ? now.record?.id : undefined
  return records.find(({ id, at }) => id === shown || at === capturedAt)
}

/** What the agent took the remembered case for; undefined where that is nothing that a verdict can be. */
export function viewFrom(record: Pick<CaseRecord, 'view'> | undefined): Note['view'] {
  const view = VerdictClass.safeParse(record?.view)
  return view.success ? { class: view.data, text: '' } : undefined
}

/** Those that came before a case, without the case itself. @param capturedAt epoch ms */
export function earlierCases(
  records: readonly CaseRecord[],
  own: CaseRecord | undefined,
  capturedAt: number,
): CaseRecord[] {
  return records.filter(({ id, at }) => id !== own?.id && at <= capturedAt)
}

/** "Seen before" of a problem; undefined also where cases are not remembered. @param now epoch ms */
export function seenIn(earlier: readonly CaseRecord[], main: string, days: number, now: number): Seen | undefined {
  return days === 0 ? undefined : seenOf(earlier, main, now)
}

/** The record of a case as it stands now, with what was said of it before. */
export function recordToKeep(now: CaseRecord, before: CaseRecord | undefined): CaseRecord {
  return before ? renewed(before, now) : now
}

/** Whether two records say the same, whenever each was written. */
export function isSameRecord(record: CaseRecord, before: CaseRecord | undefined): boolean {
  return (
    before !== undefined && JSON.stringify({ ...record, changedAt: 0 }) === JSON.stringify({ ...before, changedAt: 0 })
  )
}
