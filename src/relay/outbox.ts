/**
 * Events on their way to the keeper. Each stays here until it is acknowledged; a newer version of an event replaces the
 * waiting one. Raw values exist only in this page's memory: they are masked on the way out.
 */
import { groupOf, type SessionEvent } from '../core/session/index.ts'

export interface Outbox {
  /** @returns false for an event that no message can carry: it would block all others forever */
  put(event: SessionEvent): boolean
  /**
   * Sends what is there, in batches. Resolves when everything there at the time of the call is acknowledged or has failed.
   */
  flush(): Promise<void>
  /** Sends everything now, without waiting for acknowledgements, because the page is going away. */
  flushNow(): void
  clear(): void
  readonly size: number
}

export interface OutboxOptions {
  /** rejects if the batch was not stored */
  send(events: SessionEvent[]): Promise<void>
  /** most events that may wait */
  cap: number
  /** receives how many were dropped because too many waited */
  dropped(count: number): void
}

/** An event, and about how many characters it holds. */
interface Item {
  event: SessionEvent
  chars: number
}

/** Events in one batch, and characters of their texts: browsers refuse a message over 64 MiB. */
const most = { events: 500, chars: 4_000_000 }

export function createOutbox({ send, cap, dropped }: OutboxOptions): Outbox {
  const waiting = new Map<string, Item>()
  /** sent by flushNow, whose answers may never come: not sent a second time while the page goes away */
  const lastSent = new WeakSet<SessionEvent>()
  let running: Promise<void> | undefined

  function makeRoom(): void {
    const before = waiting.size
    // A console flood goes first; errors, requests and steps only if there is nothing else.
    for (const pick of [(event: SessionEvent) => groupOf(event) === 'console', () => true]) {
      for (const [id, { event }] of waiting) {
        if (waiting.size <= cap * 0.9) break
        if (pick(event)) waiting.delete(id)
      }
    }
    // Last, because this adds one more event.
    dropped(before - waiting.size)
  }

  async function drain(): Promise<void> {
    // Batches of what is there now; if an event has changed by its turn, the newer version is sent.
    for (const there of batchesOf([...waiting.values()])) {
      const batch = there.flatMap(({ id }) => waiting.get(id)?.event ?? [])
      if (batch.length === 0) continue
      await send(batch)
      // Only the version that was sent is done: an event that has changed meanwhile is sent again.
      for (const event of batch) if (waiting.get(event.id)?.event === event) waiting.delete(event.id)
    }
  }

  return {
    put(event) {
      const chars = charsIn(event)
      if (!Number.isFinite(chars)) return false
      // Re-insert, so that the order of the last change is kept.
      waiting.delete(event.id)
      waiting.set(event.id, { event, chars })
      if (waiting.size > cap) makeRoom()
      return true
    },
    flush() {
      // One at a time: a second round takes what arrives meanwhile.
      const round = running ? running.then(drain, drain) : drain()
      const settled = round.finally(() => {
        if (running === settled) running = undefined
      })
      running = settled
      return settled
    },
    flushNow() {
      const all = [...waiting.values()].filter(({ event }) => !lastSent.has(event))
      for (const { event } of all) lastSent.add(event)
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

function batchesOf(items: readonly Item[]): SessionEvent[][] {
  const batches: SessionEvent[][] = []
  let batch: SessionEvent[] = []
  let total = 0
  for (const { event, chars } of items) {
    if (batch.length === most.events || (batch.length > 0 && total + chars > most.chars)) {
      batches.push(batch)
      batch = []
      total = 0
    }
    batch.push(event)
    total += chars
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

/** Roughly the characters of all texts in a value. NaN if it contains a number that JSON cannot express. */
function charsIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value === 'number') return Number.isFinite(value) ? 8 : Number.NaN
  if (typeof value !== 'object' || value === null) return 8
  // A list is used directly, because `Object.values` would copy it.
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  let chars = 8
  for (const part of parts) chars += charsIn(part)
  return chars
}
