import type { PageRecord } from '../../core/session/events/page-record.ts'
import { sizeOf } from './bytes.ts'
import { createBucket } from './flood.ts'
import { primitiveText } from './inspect.ts'
import { later, list, now, slice } from './intrinsics.ts'
import type { Outbox } from './outbox.ts'
import type { Trace } from './trace.ts'

type SocketRecord = Extract<PageRecord, { type: 'socket' }>
type Message = SocketRecord['messages'][number]
/** Every record of a socket repeats these facts, so that none depends on another that may have been dropped. */
export type SocketFacts = Omit<SocketRecord, 'seq' | 'time' | 'stack'>

/** Messages kept per socket, and characters of each. */
const mostFirst = 20
const mostLast = 30
const longestText = 1024
/** ms between two records of a socket. */
const pause = 500

export interface SocketLog {
  /** updated by the hook */
  readonly facts: SocketFacts
  /** Reports that the facts have changed. */
  changed(): void
  message(direction: Message['direction'], data: unknown): void
}

/** Starts the records of a socket; undefined if the page makes too many. */
export type StartSocket = (
  begun: Pick<SocketFacts, 'api' | 'url' | 'readyState' | 'reason'>,
  trace?: Trace,
) => SocketLog | undefined

export interface Sockets {
  start: StartSocket
  /** Records immediately whatever waits. */
  tell(): void
}

/**
 * Creates the object that WebSocket and EventSource report to.
 *
 * A message costs a counter and the start of its text. A socket is recorded at most twice a second, with the messages
 * since the previous record: all of its first 20, and the last 30 of the others.
 */
export function createSockets(outbox: Outbox): Sockets {
  const bucket = createBucket(outbox, 'sockets', 100, 10)
  let waiting = list<() => void>()
  let isDue = false

  function tell(): void {
    isDue = false
    const all = waiting
    waiting = list()
    for (let i = 0; i < all.length; i++) all[i]?.()
  }

  return {
    start(begun, trace) {
      if (!bucket.take()) return undefined
      const began = now()
      const facts = {
        // Without a prototype, later assignments hit no setter of the page.
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
        const { seq } = outbox.add({ ...facts }, false, 0, trace, changedAt)
        facts.ref ||= seq
        facts.messages = list()
        // Not only to save room: a substring keeps the whole text in memory.
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
          if (!isDue) later(tell, pause)
          isDue = true
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
          // Counting the bytes of a text would take longer than everything else here.
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
