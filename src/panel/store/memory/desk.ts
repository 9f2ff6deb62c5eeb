/** What all parts of the memory work with: the stored history, the cases that show it, and the order of the work. */
import { type Signal, signal } from '@preact/signals'
import { dayMs } from '../../../core/base/day.ts'
import { createSerialQueue, type SerialQueue } from '../../../core/base/serial-queue.ts'
import type { CaseRecord, Feedback, HistoryStore, KnownError } from '../../../core/history/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case.ts'
import { mainProblem } from '../case-history.ts'
import type { Failures } from '../failures.ts'
import { usualDays } from '../retention-days.ts'
import { readFeedback } from './feedback.ts'

export interface MemoryDesk {
  store: HistoryStore
  days: Signal<number>
  changes: Signal<number>
  /** those whose history may be on the screen */
  cases(): readonly Case[]
  /** epoch ms */
  now(): number
  /** epoch ms: older cases do not count */
  since(): number
  /** one after the other: a case that is edited while it is being looked up must not be stored as it was */
  inTurn: SerialQueue
  /**
   * Changes what is stored, and tells of a failure.
   * @param what the first half of the sentence, e.g. `The known error was not stored.`
   * @param work resolves to whether it stored anything; so does this, to undefined after a failure
   */
  change(what: string, work: () => Promise<boolean>, retry: () => void): Promise<boolean | undefined>
  /** Reads for a case in turn. Never rejects: where it fails, the case says so and offers to try again. */
  whenReadable(item: Case, work: () => Promise<void>): Promise<void>
  /**
   * Counts again what was said of articles, in every case that is shown: they may be of one problem. Never rejects: what
   * was stored before stays told as stored.
   */
  renewFeedback(): Promise<void>
}

export function createDesk(ports: PanelPorts, failures: Failures, cases: () => readonly Case[]): MemoryDesk {
  const store = ports.history
  const days = signal<number>(usualDays)
  const changes = signal(0)
  const since = () => ports.now() - days.peek() * dayMs
  const inTurn = createSerialQueue()

  async function renew(item: Case): Promise<void> {
    const history = item.history.peek()
    const main = mainProblem(item)?.key
    if (days.peek() === 0 || history.state !== 'read' || main === undefined) return
    const feedback = await readFeedback(store, main, history.known, since())
    if (JSON.stringify(feedback) !== JSON.stringify(history.feedback)) show(item, { feedback })
  }

  return {
    ...{ store, days, changes, cases, since, inTurn },
    now: ports.now,

    change: (what, work, retry) =>
      failures.run(
        'history',
        what,
        () =>
          inTurn(async () => {
            const stored = await work()
            if (stored) changes.value += 1
            return stored
          }),
        retry,
      ),

    async whenReadable(item, work) {
      try {
        await inTurn(work)
      } catch {
        // The verdict is there all the same.
        item.history.value = { state: 'failed' }
      }
    },

    async renewFeedback() {
      try {
        await inTurn(() => Promise.all(cases().map(renew)))
      } catch {
        // The articles stay in their order until the case is looked up again.
      }
    },
  }
}

/** What a case shows of the history, as far as it was read. */
interface Shown {
  record?: CaseRecord | undefined
  known?: readonly KnownError[]
  feedback?: readonly Feedback[]
}

/** Shows another part of the history in a case for which it was read. */
export function show(item: Case, part: Shown): void {
  const history = item.history.peek()
  if (history.state === 'read') item.history.value = { ...history, ...part }
}

/** Shows a record in every case that has it: a recording that was captured twice is one case. */
export function showRecord(cases: readonly Case[], id: string, record: CaseRecord | undefined): void {
  for (const item of cases) {
    const history = item.history.peek()
    if (history.state === 'read' && history.record?.id === id) show(item, { record })
  }
}
