import type { Body } from '../../core/session/events.ts'
import type { PageRecord } from '../../core/session/page-record.ts'
import { createBucket } from './flood.ts'
import type { Draft, Options, Outbox } from './outbox.ts'
import { failureOf } from './thrown.ts'
import type { Trace } from './trace.ts'

type Fields<T extends PageRecord['type']> = Omit<Extract<Draft, { type: T }>, 'type' | 'ref'>

/** The records of one request, each sent as soon as it is known. */
export interface RequestLog {
  response(fields: Fields<'response'>): void
  body(body: Body): void
  done(): void
  /** It gave no response, or not all of it; `reason` is what the page was told. */
  failed(state: 'failed' | 'aborted' | 'timeout', reason?: unknown): void
}

/** Begins the records of a request: undefined while nothing is recorded, or when the page makes too many. */
export type StartRequest = (fields: Fields<'request'>, time: number, trace: Trace) => RequestLog | undefined

/** Makes the one place that fetch, XHR and beacon report to. */
export function createRequests(outbox: Outbox): StartRequest {
  const bucket = createBucket(500, 100)
  return (fields, time, trace) => {
    if (!outbox.watching) return undefined
    if (!bucket.take()) {
      outbox.drop('requests')
      return undefined
    }
    const { seq: ref } = outbox.add({ type: 'request', ...fields }, { time, trace })
    const add = (draft: Draft, options?: Options) => void outbox.add(draft, options)
    return {
      response: (response) => add({ type: 'response', ref, ...response }, { keep: response.status >= 400 }),
      body: (body) => add({ type: 'body', ref, body }),
      done: () => add({ type: 'end', ref, state: 'done' }),
      failed: (state, reason) =>
        add(
          { type: 'end', ref, state, failure: reason === undefined ? undefined : failureOf(reason) },
          { keep: state !== 'aborted' },
        ),
    }
  }
}
