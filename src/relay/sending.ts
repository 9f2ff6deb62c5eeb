/** Sends events: each gets an id, waits briefly for others, and is resent until acknowledged. */
import { after, type Cancel } from '../core/base/after.ts'
import type { SessionEvent } from '../core/session/index.ts'
import type { Batches } from './batches.ts'
import type { Draft } from './draft.ts'
import { createOutbox } from './outbox.ts'
import { now } from './page-state.ts'
import { createRefusals } from './refusals.ts'
import type { RelayState } from './relay-state.ts'

/** ms between an event and its sending: short enough for a live panel, long enough for a burst to become one message */
const delay = 250
/** ms until a failed batch is tried again; the worker may be starting, the disk may be full */
const retryDelay = 3_000
const maxWaiting = 8_000

export interface Sending {
  /** Takes an event, new or in place of the one with this id. @returns its id */
  add(draft: Draft, id?: string): string
  /** Reports that something is missing. */
  gap(what: string, count: number | undefined, why: string): void
  /** Reports malformed records of the page. */
  refuse(count: number): void
  /** Sends what is there shortly. */
  soon(): void
  /**
   * Sends what is there. Resolves when it is acknowledged or has failed.
   * @param introduce also tells the keeper of this document, even if nothing has happened in it
   */
  flush(introduce?: boolean): Promise<void>
  /** The same, without waiting for anything: the page is going away. */
  flushNow(): void
  /** Forgets what is there. */
  clear(): void
  /** how many events wait */
  waiting(): number
}

/**
 * @param alive false once the extension is gone from under this page
 * @param on.added called with every event taken
 * @param on.gone called when there is nobody left to send to
 */
export function createSending(
  documentId: string,
  batches: Batches,
  state: Readonly<RelayState>,
  alive: () => boolean,
  on: { added(id: string, draft: Draft): void; gone(): void },
): Sending {
  let count = 0
  let urgent = false
  let timer: Cancel | undefined
  const outbox = createOutbox({
    cap: maxWaiting,
    dropped: (count) => gap('events', count, 'they arrived faster than they could be stored'),
    send: batches.send,
  })
  const refuse = createRefusals(nextId, add)

  /** Padded, so that events of the same moment sort in their order. */
  function nextId(): string {
    return `${documentId}.${String(++count).padStart(6, '0')}`
  }

  function add(draft: Draft, id = nextId()): string {
    if (state.recording === false) return id
    if (!outbox.put({ ...draft, id, frame: documentId } as SessionEvent)) {
      refuse(1)
      return id
    }
    on.added(id, draft)
    schedule(delay)
    return id
  }

  function gap(what: string, count: number | undefined, why: string): void {
    add({ kind: 'gap', at: now(), what, why, ...(count !== undefined && { count }) })
  }

  function flushNow(): void {
    urgent = false
    if (state.recording !== false && alive()) outbox.flushNow()
  }

  function schedule(ms: number): void {
    if (state.leaving) {
      if (!urgent) queueMicrotask(flushNow)
      urgent = true
      return
    }
    if (state.recording !== true || timer !== undefined) return
    timer = after(ms, async () => {
      timer = undefined
      await flush()
      if (outbox.size > 0) schedule(retryDelay)
    })
  }

  async function flush(introduce = false): Promise<void> {
    if (!alive()) return on.gone()
    // What the background answers to the first question is needed to mask.
    if (state.recording !== true) return
    try {
      await outbox.flush()
      if (introduce || batches.isOwed()) await batches.send([])
    } catch {
      // The events stay in the outbox and are sent again; the keeper has told the panel what is wrong.
    }
  }

  return {
    ...{ add, gap, refuse, flush, flushNow },
    soon: () => schedule(delay),
    clear: () => outbox.clear(),
    waiting: () => outbox.size,
  }
}
