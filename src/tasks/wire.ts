/**
 * The wire between the panel and its worker. A session is sent in slices, because copying 100,000 events at once would freeze
 * the panel for as long as the work itself.
 */

import { errorMessage } from '../core/base/error-message.ts'
import { pause } from '../core/base/pause.ts'
import { createTurns } from '../core/base/turns.ts'
import type { Tell, WorkerPort } from '../core/base/worker-port.ts'
import { type Session, type SessionEvent, slicesOf } from '../core/session/index.ts'
import type { Applied } from './applied.ts'
import { drawOn } from './draw.ts'
import { notStarted } from './not-started.ts'
import type { Tasks } from './panel-tasks.ts'
import type { ReviewDesk } from './review-desk.ts'

/** Events per slice: copied within the time of a frame. */
const slice = 500

/** The questions a desk answers, and their arguments. */
type DeskCall = {
  [Name in Exclude<keyof ReviewDesk, 'close'>]: { ask: Name; turn: number; input: Parameters<ReviewDesk[Name]> }
}[Exclude<keyof ReviewDesk, 'close'>]

/** What the panel sends: any number of slices, then the task; after `review`, any number of questions. */
export type Order =
  | { events: readonly SessionEvent[] }
  | { task: 'judge'; session: Session }
  | { task: 'build'; session: Session; more: Parameters<Tasks['build']>[1] }
  | { task: 'review'; session: Session }
  | { task: 'open'; file: Blob; password: string | undefined }
  | DeskCall

/** `turn` is that of the question. `changed` holds slices of the events of an answer still to come. */
export type Outcome = { turn?: number } & ({ value: unknown } | { error: string } | { changed: SessionEvent[] })

/** The panel's end of the worker. */
export type TasksPort = WorkerPort<Order, Outcome>

/** The tasks, each in its own worker, so that all its memory is freed at the end. */
export function tasksIn(open: () => TasksPort): Tasks {
  /** @param session what the task is about @param events is filled with the events of the answer */
  async function run(order: Order, session: Pick<Session, 'events'>, events: SessionEvent[] = []): Promise<unknown> {
    const worker = open()
    try {
      return await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => {
          if ('changed' in data) for (const event of data.changed) events.push(event)
          else if ('value' in data) resolve(data.value)
          else reject(new Error('error' in data ? data.error : notStarted))
        }
        worker.onerror = ({ message }) => reject(new Error(message || notStarted))
        void handOver(worker, session).then(() => worker.postMessage(order, []), reject)
      })
    } finally {
      worker.terminate()
    }
  }
  const head = (session: Session) => ({ ...session, events: [] })
  return {
    judge: (session) => run({ task: 'judge', session: head(session) }, session) as ReturnType<Tasks['judge']>,
    build: (session, more) =>
      run({ task: 'build', session: head(session), more }, session) as ReturnType<Tasks['build']>,
    async open(file, password) {
      const events: SessionEvent[] = []
      const order: Order = { task: 'open', file, password }
      const opened = (await run(order, { events: [] }, events)) as Awaited<ReturnType<Tasks['open']>>
      return 'locked' in opened ? opened : { ...opened, session: { ...opened.session, events } }
    },
    review: (session) => deskIn(open(), session),
    // One picture is done before a worker would have started.
    draw: drawOn,
  }
}

/** A desk in a worker, which stays until the desk is closed. If the worker fails, every question fails with its reason. */
function deskIn(worker: TasksPort, session: Session): ReviewDesk {
  const turns = createTurns<unknown>()
  const slices = new Map<number, SessionEvent[]>()
  /** why nothing more can be asked */
  let over: Error | undefined
  function end(reason: string) {
    over ??= new Error(reason)
    for (const { reject } of turns.takeAll()) reject(over)
  }
  worker.onerror = ({ message }) => end(message || notStarted)
  worker.onmessage = ({ data }) => {
    const turn = data.turn ?? 0
    if ('changed' in data) return void slices.set(turn, [...(slices.get(turn) ?? []), ...data.changed])
    const asked = turns.take(turn)
    const changed = slices.get(turn)
    slices.delete(turn)
    if ('value' in data) asked?.resolve(changed ? { ...(data.value as Applied), changed } : data.value)
    else asked?.reject(new Error(data.error))
  }
  const ready = handOver(worker, session).then(() =>
    worker.postMessage({ task: 'review', session: { ...session, events: [] } }, []),
  )
  // Nobody may have asked anything yet; whoever does gets the error.
  ready.catch(() => undefined)
  function ask(name: DeskCall['ask'], input: unknown[]): Promise<unknown> {
    if (over) return Promise.reject(over)
    return turns.ask((turn) => {
      ready
        .then(() => worker.postMessage({ ask: name, turn, input } as Order, []))
        .catch((error: unknown) => turns.take(turn)?.reject(error))
    })
  }
  return {
    apply: (...input) => ask('apply', input) as ReturnType<ReviewDesk['apply']>,
    pack: (...input) => ask('pack', input) as ReturnType<ReviewDesk['pack']>,
    text: (...input) => ask('text', input) as ReturnType<ReviewDesk['text']>,
    close() {
      worker.terminate()
      end('The review was closed.')
    },
  }
}

async function handOver(worker: TasksPort, { events }: Pick<Session, 'events'>): Promise<void> {
  for (const part of slicesOf(events, slice)) {
    worker.postMessage({ events: part }, [])
    // A new task, so that the panel can paint and respond in between.
    await pause()
  }
}

/** The worker's side: collects the slices and does the task. */
export function createTaskListener(tasks: Tasks, answer: Tell<Outcome>): (order: Order) => Promise<void> {
  const events: SessionEvent[] = []
  let desk: ReviewDesk | undefined

  /** Sends every answer; large data is transferred, not copied. */
  async function reply(turn: { turn?: number }, work: () => Promise<unknown>): Promise<void> {
    try {
      const value = await work()
      const bytes = (value as { bytes?: Uint8Array<ArrayBuffer> } | undefined)?.bytes
      answer({ ...turn, value }, bytes ? [bytes.buffer] : [])
    } catch (error) {
      answer({ ...turn, error: errorMessage(error) })
    }
  }

  async function atDesk({ ask, turn, input }: DeskCall): Promise<unknown> {
    if (!desk) throw new Error(notStarted)
    if (ask === 'pack') return desk.pack(...input)
    if (ask === 'text') return desk.text(...input)
    const { changed, ...rest } = await desk.apply(...input)
    for (const part of slicesOf(changed, slice)) answer({ turn, changed: part })
    return { ...rest, changed: [] }
  }

  async function opened(file: Blob, password: string | undefined): Promise<unknown> {
    const found = await tasks.open(file, password)
    if ('locked' in found) return found
    for (const part of slicesOf(found.session.events, slice)) answer({ changed: part })
    return { ...found, session: { ...found.session, events: [] } }
  }

  return async (order) => {
    if ('events' in order) {
      for (const event of order.events) events.push(event)
    } else if ('ask' in order) {
      await reply({ turn: order.turn }, () => atDesk(order))
    } else if (order.task === 'open') {
      await reply({}, () => opened(order.file, order.password))
    } else {
      const session = { ...order.session, events }
      if (order.task === 'review') desk = tasks.review(session)
      else if (order.task === 'judge') await reply({}, () => tasks.judge(session))
      else await reply({}, () => tasks.build(session, order.more))
    }
  }
}
