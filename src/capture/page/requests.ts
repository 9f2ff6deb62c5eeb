import type { PageRecord } from '../../core/session/page-record.ts'
import { createBucket } from './flood.ts'
import type { Draft, Outbox } from './outbox.ts'
import { failureOf } from './thrown.ts'
import type { Trace } from './trace.ts'

type Of<T extends PageRecord['type']> = Extract<Draft, { type: T }>
type Part<T extends PageRecord['type']> = T extends T ? Omit<Of<T>, 'ref'> : never
export type RequestFields = Omit<Of<'request'>, 'type'>

/** Adds a further record to those of a request; each is sent as soon as it is known. */
export type RequestLog = (part: Part<'response' | 'body' | 'end'>, keep?: boolean) => void

/** Begins the records of a request: undefined while nothing is recorded, or when the page makes too many. */
export type StartRequest = (fields: RequestFields, time: number, trace: Trace) => RequestLog | undefined

/** Makes the one place that fetch, XHR and beacon report to. */
export function createRequests(outbox: Outbox): StartRequest {
  const bucket = createBucket(outbox, 'requests', 500, 100)
  return (fields, time, trace) => {
    if (!outbox.watching || !bucket.take()) return undefined
    const { seq: ref } = outbox.add({ type: 'request', ...fields }, { time, trace })
    return (part, keep) => void outbox.add({ ...part, ref }, { keep })
  }
}

/** The request is over; `reason` is what the page was told. */
export function end(log: RequestLog, state: 'done' | 'failed' | 'aborted' | 'timeout', reason?: unknown): void {
  const failure = reason === undefined ? undefined : failureOf(reason)
  log({ type: 'end', state, failure }, state !== 'done')
}
