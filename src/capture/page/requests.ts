import type { Body } from '../../core/session/events/events.ts'
import type { PageRecord } from '../../core/session/events/page-record.ts'
import type { Entry } from './entry.ts'
import { createBucket } from './flood.ts'
import type { Draft, Options, Outbox } from './outbox.ts'
import { failureOf } from './thrown.ts'

type Of<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

export type RequestFields = Omit<Of<'request'>, 'seq' | 'time' | 'type' | 'stack'>
type Part = Without<Of<'response'> | Of<'end'>, 'seq' | 'time' | 'ref'>
/** How a request ended; may change until it is sent. */
export type Ending = Omit<Of<'end'>, 'seq' | 'time' | 'ref'>

/** What is told of requests: records that refer to the first by its number, each sent as soon as it is known. */
export interface Requests {
  /** Makes room for one: false while nothing is recorded, or when the page makes too many. */
  take(): boolean
  /**
   * One has begun; to be called when there is room for it.
   * @param fields made when the record is sent, of what the page can no longer change
   * @returns what its further records refer to
   */
  begin(api: RequestFields['api'], fields: () => Omit<RequestFields, 'api'>, options: Options): number
  /** Something has become known. `size`: as in the outbox. */
  tell(ref: number, part: () => Part, keep?: boolean, size?: number): Entry
  /** It is over; `reason` is what the page was told. */
  end(ref: number, state: Ending['state'], reason?: unknown, body?: Body): void
}

/** Makes the one place that fetch, XHR and beacon report to. */
export function createRequests(outbox: Outbox): Requests {
  const bucket = createBucket(outbox, 'requests', 500, 100)
  const tell: Requests['tell'] = (ref, part, keep, size) =>
    outbox.add(() => ({ ...part(), ref }) as Draft, { keep, size })
  return {
    take: () => outbox.recording && bucket.take(),
    begin: (api, fields, options) => outbox.add(() => ({ type: 'request', api, ...fields() }), options).seq,
    tell,
    end(ref, state, reason, body) {
      const failure = reason === undefined ? undefined : failureOf(reason)
      const ending: Ending = { type: 'end', state, failure, body }
      tell(ref, () => ending, state !== 'done', body?.text?.length)
    },
  }
}
