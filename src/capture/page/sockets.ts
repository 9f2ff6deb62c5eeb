import type { PageRecord } from '../../core/session/events/page-record.ts'
import { sizeOf } from './bytes.ts'
import { createBucket } from './flood.ts'
import { primitiveText } from './inspect.ts'
import { later, list, now, slice, stopTimer } from './intrinsics.ts'
import type { Outbox } from './outbox.ts'
import type { Trace } from './trace.ts'

type SocketRecord = Extract<PageRecord, { type: 'socket' }>
type Message = SocketRecord['messages'][number]
/** Every record of a socket holds all of them, so that none depends on another, which may have been dropped. */
export type SocketFacts = Omit<SocketRecord, 'seq' | 'time' | 'stack'>

/** Messages that are kept of each socket, and characters of each. */
const mostFirst = 20
const mostLast = 30
const longestText = 1024
/** Time between two records of a socket, ms. */
const pause = 500

export interface SocketLog {
  /** for the hook to change */
  readonly facts: SocketFacts
  /** Tells that they have changed. */
  changed(): void
  message(direction: Message['direction'], data: unknown): void
}

/** Begins the records of a socket; undefined when the page makes too many. */
export type StartSocket = (
  begun: Pick<SocketFacts, 'api' | 'url' | 'readyState' | 'reason'>,
  trace?: Trace,
) => SocketLog | undefined

export interface Sockets {
  start: StartSocket
  /** Records at once what waits. */
  tell(): void
}

/**
 * Makes the one place that WebSocket and EventSource report to.
 *
 * A message costs a count and the beginning of its text. A socket is recorded at most twice a second, with the
 * messages since the record before: all of its first 20, and of the others the last 30.
 */
export function createSockets(outbox: Outbox): Sockets {
  const bucket = createBucket(outbox, 'sockets', 100, 10)
  let waiting = list<() => void>()
  let timer = 0

  function tell(): void {
    stopTimer(timer)
    timer = 0
    const all = waiting
    waiting = list()
    for (let i = 0; i < all.length; i++) all[i]?.()
  }

  return {
    start(begun, trace) {
      if (!bucket.take()) return undefined
      const began = now()
      const facts = {
        // Without a prototype, what is set later meets no setter of the page.
        __proto__: null,
        type: 'socket',
        ...begun,
        began,
        open: 0,
        error: 0,
        sent: 0,
        received: 0,
        sentSize: 0,
        receivedSize: 0,
        messages: list(),
      } as unknown as SocketFacts
      let last = list<Message>()
      let fresh = 0
      let changedAt = began
      let waits = false

      function record(): void {
        const { messages } = facts
        for (let i = fresh > mostLast ? fresh - mostLast : 0; i < fresh; i++)
          messages[messages.length] = last[i % mostLast]!
        const { seq } = outbox.add({ ...facts }, { time: changedAt, trace })
        facts.ref ||= seq
        facts.messages = list()
        // Not only to save room: a part of a text keeps the whole of it in memory.
        last = list()
        fresh = 0
        trace = undefined
        waits = false
      }

      function changed(at = now()): void {
        changedAt = at
        if (outbox.leaving) record()
        else if (outbox.recording && !waits) {
          waits = true
          waiting[waiting.length] = record
          timer ||= later(tell, pause)
        }
      }

      if (outbox.recording) record()
      return {
        facts,
        changed,
        message(direction, data) {
          if (!outbox.recording) return
          const at = now()
          const whole = primitiveText(data)
          // Counting the bytes of a text would take longer than all the rest.
          const size = whole ? whole.length : (sizeOf(data) ?? 0)
          const message = { at, direction, text: whole && slice(whole, 0, longestText), size }
          facts[direction]++
          facts[`${direction}Size`]! += size
          if (facts.sent + facts.received <= mostFirst) facts.messages[facts.messages.length] = message
          else last[fresh++ % mostLast] = message
          changed(at)
        },
      }
    },
    tell,
  }
}
