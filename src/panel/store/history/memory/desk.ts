/** What all parts of the memory share: the stored history, the cases that show it, and the queue that orders their work. */
import { type Signal, signal } from '@preact/signals'
import { dayMs } from '../../../../core/base/day.ts'
import { createSerialQueue, type SerialQueue } from '../../../../core/base/serial-queue.ts'
import type { CaseRecord, Feedback, HistoryStore, KnownError } from '../../../../core/history/index.ts'
import type { PanelPorts } from '../../../ports.ts'
import type { Case } from '../../case/case.ts'
import { mainProblem } from '../../case/case-history.ts'
import type { Failures } from '../../failures.ts'
import { usualDays } from '../retention-days.ts'
import { readFeedback } from './feedback.ts'

export interface MemoryDesk {
  store: HistoryStore
  days: Signal<number>
  changes: Signal<number>
  /** those whose history may be on screen */
  cases(): readonly Case[]
  /** epoch ms */
  now(): number
  /** epoch ms: older cases do not count */
  since(): number
  /** one at a time: a case that is edited during its look-up must not be stored in its old state */
  inTurn: SerialQueue
  /**
   * Changes what is stored, and reports a failure.
   * @param what the beginning of the message, e.g. `The known error was not stored.`
   * @param work resolves to whether it stored anything; so does this, or to undefined after a failure
   */
  change(what: string, work: () => Promise<boolean>, retry: () => void): Promise<boolean | undefined>
  /** Reads for a case in turn. Never rejects: on failure the case says so and offers a retry. */
  whenReadable(item: Case, work: () => Promise<void>): Promise<void>
  /**
   * Recounts the feedback on articles in every case shown, because several may share a problem. Never rejects: what was
   * stored before still counts as stored.
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
        // The verdict is shown regardless.
        item.history.value = { state: 'failed' }
      }
    },

    async renewFeedback() {
      try {
        await inTurn(() => Promise.all(cases().map(renew)))
      } catch {
        // The articles keep their order until the case is looked up again.
      }
    },
  }
}

/** The parts of the history a case shows, as far as they were read. */
interface Shown {
  record?: CaseRecord | undefined
  known?: readonly KnownError[]
  feedback?: readonly Feedback[]
}

/** Updates part of the history in a case for which it was read. */
export function show(item: Case, part: Shown): void {
  const history = item.history.peek()
  if (history.state === 'read') item.history.value = { ...history, ...part }
}

/** Updates a record in every case that has it: a recording captured twice is one case. */
export function showRecord(cases: readonly Case[], id: string, record: CaseRecord | undefined): void {
  for (const item of cases) {
    const history = item.history.peek()
    if (history.state === 'read' && history.record?.id === id) show(item, { record })
  }
}
