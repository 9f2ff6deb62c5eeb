import type { Body } from '../../core/session/events/events.ts'
import type { PageRecord } from '../../core/session/events/page-record.ts'
import type { Entry } from './entry.ts'
import { createBucket } from './flood.ts'
import type { Outbox } from './outbox.ts'
import { failureOf } from './thrown.ts'
import type { Trace } from './trace.ts'

type Of<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

export type Request = Without<Of<'request'>, 'seq' | 'time' | 'stack'>
type Part = Without<Of<'response'> | Of<'end'>, 'seq' | 'time'>
/** How a request ended; may change until it is sent. */
export type Ending = Without<Of<'end'>, 'seq' | 'time'>

/** Reports requests: later records refer to the first by its number, and each is sent as soon as it is known. */
export interface Requests {
  /** Reserves room for a request; false while not recording, or if the page makes too many. */
  take(): boolean
  /**
   * A request has started; call it only when there is room.
   * @param request built when the record is sent, from what the page can no longer change
   * @param size of its body
   * @param time if not now
   * @returns the number its further records refer to
   */
  begin(request: () => Request, size: number, trace: Trace, time?: number): number
  /** Adds a part, which may change or be built until it is sent. `size`: as in the outbox. */
  tell(part: Part | (() => Part), keep?: boolean, size?: number): Entry
  /** The request is over; `reason` is what the page was told. */
  end(ref: number, state: Ending['state'], reason?: unknown, body?: Body): void
}

/** Creates the object that fetch, XHR and beacon report to. */
export function createRequests(outbox: Outbox): Requests {
  const bucket = createBucket(outbox, 'requests', 500, 100)
  const tell = outbox.add as Requests['tell']
  return {
    take: () => outbox.recording && bucket.take(),
    begin: (request, size, trace, time) => outbox.add(request, false, size, trace, time).seq,
    tell,
    end(ref, state, reason, body) {
      const failure = reason === undefined ? undefined : failureOf(reason)
      tell({ type: 'end', ref, state, failure, body }, state !== 'done', body?.text?.length)
    },
  }
}
