/**
 * Events on their way to the keeper. Each stays here until it was acknowledged; a newer version of an event takes the
 * place of the one that waits. Raw values are in this page's memory only: they are masked on the way out.
 */
import { groupOf, type SessionEvent } from '../core/session/index.ts'

export interface Outbox {
  put(event: SessionEvent): void
  /** Sends what is there, in batches; resolves when all that was there at the call is acknowledged or has failed. */
  flush(): Promise<void>
  /** Sends everything at once without waiting, for a page that is going away. */
  flushNow(): void
  clear(): void
  readonly size: number
}

export interface OutboxOptions {
  /** rejects when the batch was not stored */
  send(events: SessionEvent[]): Promise<void>
  /** most events that may wait */
  cap: number
  /** tells how many were dropped because too many waited */
  dropped(count: number): void
}

/** Events of one batch, and characters of texts in them: browsers refuse a message over 64 MiB. */
const most = { events: 500, chars: 4_000_000 }

export function createOutbox({ send, cap, dropped }: OutboxOptions): Outbox {
  const waiting = new Map<string, SessionEvent>()
  /** sent by flushNow, whose answer may never come: not sent a second time in the same good-bye */
  const lastSent = new WeakSet<SessionEvent>()
  let running: Promise<void> | undefined

  function makeRoom(): void {
    const before = waiting.size
    // A console flood goes first; errors, requests and steps go only when there is nothing else.
    for (const pick of [(event: SessionEvent) => groupOf(event) === 'console', () => true]) {
      for (const [id, event] of waiting) {
        if (waiting.size <= cap * 0.9) break
        if (pick(event)) waiting.delete(id)
      }
    }
    // Last, because telling it puts one more event here.
    dropped(before - waiting.size)
  }

  async function drain(): Promise<void> {
    // What is there now: a newer version of an event is sent in the place of the one that was there at first.
    for (const ids of batchesOf([...waiting.values()])) {
      const batch = ids.flatMap(({ id }) => waiting.get(id) ?? [])
      if (batch.length === 0) continue
      await send(batch)
      // Only what was sent is done with: an event that changed meanwhile is sent again.
      for (const event of batch) if (waiting.get(event.id) === event) waiting.delete(event.id)
    }
  }

  return {
    put(event) {
      // Re-insert, so that the order of the last change is kept.
      waiting.delete(event.id)
      waiting.set(event.id, event)
      if (waiting.size > cap) makeRoom()
    },
    flush() {
      // One at a time: what arrives meanwhile is taken by a second round.
      const round = running ? running.then(drain, drain) : drain()
      const settled = round.finally(() => {
        if (running === settled) running = undefined
      })
      running = settled
      return settled
    },
    flushNow() {
      const all = [...waiting.values()].filter((event) => !lastSent.has(event))
      for (const event of all) lastSent.add(event)
      for (const batch of batchesOf(all)) void send(batch).catch(() => undefined)
    },
    clear() {
      waiting.clear()
    },
    get size() {
      return waiting.size
    },
  }
}

function batchesOf(events: readonly SessionEvent[]): SessionEvent[][] {
  const batches: SessionEvent[][] = []
  let batch: SessionEvent[] = []
  let chars = 0
  for (const event of events) {
    const size = charsIn(event)
    if (batch.length === most.events || (batch.length > 0 && chars + size > most.chars)) {
      batches.push(batch)
      batch = []
      chars = 0
    }
    batch.push(event)
    chars += size
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

/** Characters of all texts in a value, about. */
function charsIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  // An own loop for lists: to go through one by name would make a text of each index.
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  let chars = 8
  for (const part of parts) chars += charsIn(part)
  return chars
}
