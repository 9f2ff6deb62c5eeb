import type { Body } from '../../core/session/events.ts'
import type { PageRecord } from '../../core/session/page-record.ts'
import type { Entry } from './entry.ts'
import { createBucket } from './flood.ts'
import type { Draft, Outbox } from './outbox.ts'
import { failureOf } from './thrown.ts'
import type { Trace } from './trace.ts'

type Of<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

export type RequestFields = Omit<Of<'request'>, 'seq' | 'time' | 'type' | 'stack'>
type Part = Without<Of<'response'> | Of<'end'>, 'seq' | 'time' | 'ref'>
/** How a request ended; may change until it is sent. */
export type Ending = Omit<Of<'end'>, 'seq' | 'time' | 'ref' | 'type'>

/** Adds a further record to those of a request; each is sent as soon as it is known. `size`: as in the outbox. */
export type RequestLog = (part: () => Part, keep?: boolean, size?: number) => Entry

export interface Begun {
  /** made when the record is sent, of what the page can no longer change */
  fields: () => RequestFields
  time: number
  trace: Trace
  /** characters of its body, about */
  size: number
}

/** Begins the records of a request: undefined while nothing is recorded, or when the page makes too many. */
export type StartRequest = (read: () => Begun) => RequestLog | undefined

/** Makes the one place that fetch, XHR and beacon report to. */
export function createRequests(outbox: Outbox): StartRequest {
  const bucket = createBucket(outbox, 'requests', 500, 100)
  return (read) => {
    if (!outbox.watching || !bucket.take()) return undefined
    const { fields, ...options } = read()
    const { seq: ref } = outbox.add(() => ({ type: 'request', ...fields() }), options)
    return (part, keep, size = 0) => outbox.add(() => ({ ...part(), ref }) as Draft, { keep, size })
  }
}

/** The request is over; `reason` is what the page was told. */
export function end(log: RequestLog, state: Ending['state'], reason?: unknown, body?: Body): void {
  const failure = reason === undefined ? undefined : failureOf(reason)
  log(() => ({ type: 'end', state, failure, body }), state !== 'done', body?.text?.length)
}
