/**
 * The panel and its worker: a session goes over in slices, because a copy of 100,000 events at once would make the
 * panel stand still for as long as the work itself.
 */
import type { Session, SessionEvent } from '../../core/session/index.ts'
import type { Tasks } from './tasks.ts'

/** Events of one slice: copied within the time of a frame. */
const slice = 500

/** What the panel sends: any number of slices, then the task. */
export type Order =
  | { events: readonly SessionEvent[] }
  | { [Name in keyof Tasks]: { task: Name; session: Session; more: Parameters<Tasks[Name]>[1] } }[keyof Tasks]
export type Outcome = { ok: true; value: unknown } | { ok: false; error: string }

/** The part of a Worker that is used. */
export interface WorkerPort {
  postMessage(order: Order): void
  onmessage: ((event: { data: Outcome }) => void) | null
  onerror: ((event: { message?: string }) => void) | null
  terminate(): void
}

/** The tasks, each in a worker of its own, so that all its memory is given back at the end. */
export function tasksIn(open: () => WorkerPort): Tasks {
  async function run<Name extends keyof Tasks>(task: Name, session: Session, more?: unknown): Promise<unknown> {
    const worker = open()
    try {
      return await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => (data.ok ? resolve(data.value) : reject(new Error(data.error)))
        worker.onerror = ({ message }) => reject(new Error(message || 'A part of Casefile could not be started.'))
        void handOver(worker, session).then(
          () => worker.postMessage({ task, session: { ...session, events: [] }, more } as Order),
          reject,
        )
      })
    } finally {
      worker.terminate()
    }
  }
  return {
    judge: (session) => run('judge', session) as ReturnType<Tasks['judge']>,
    build: (session, more) => run('build', session, more) as ReturnType<Tasks['build']>,
  }
}

async function handOver(worker: WorkerPort, { events }: Session): Promise<void> {
  for (let from = 0; from < events.length; from += slice) {
    worker.postMessage({ events: events.slice(from, from + slice) })
    // A new task: the panel may paint and answer in between.
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** The worker's side: collects the slices and does the task. */
export function createTaskListener(
  tasks: Tasks,
  answer: (outcome: Outcome, transfer: Transferable[]) => void,
): (order: Order) => Promise<void> {
  const events: SessionEvent[] = []
  return async (order) => {
    if ('events' in order) {
      for (const event of order.events) events.push(event)
      return
    }
    try {
      const session = { ...order.session, events }
      if (order.task === 'judge') return answer({ ok: true, value: await tasks.judge(session) }, [])
      const value = await tasks.build(session, order.more)
      answer({ ok: true, value }, [value.bytes.buffer as ArrayBuffer])
    } catch (error) {
      answer({ ok: false, error: error instanceof Error ? error.message : String(error) }, [])
    }
  }
}
