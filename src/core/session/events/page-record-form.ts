/**
 * Reads records of the page's hooks without their schema: every frame of a recorded app loads this, and pages can forge
 * records. It must accept exactly what the schema accepts; a test compares the two.
 */

import { flag, listOf, number, object, oneOf, optional, type Reader, text, tuple, variant } from '../forms.ts'
import { errorInfoFrom } from '../values/error-info.ts'
import type { PageRecord } from './page-record.ts'
import type { Body, Headers } from './request.ts'
import type { SocketMessage } from './socket.ts'

type Of<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>

/** Like the schema `Moment`. */
const moment: Reader<number> = (value) => {
  const known = number(value)
  return known !== undefined && Math.abs(known) <= 4e15 ? known : undefined
}
/** A `seq`. */
const count: Reader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined
/** A WireValue, checked where it is read; only undefined is rejected here. */
const anything: Reader<unknown> = (value) => value

const headers: Reader<Headers> = listOf(tuple<[string, string]>(text, text))
const body = object<Body>({
  type: optional(text),
  text: optional(text),
  size: optional(number),
  truncated: optional(flag),
  omitted: optional(text),
  stream: optional(
    object<NonNullable<Body['stream']>>({
      count: number,
      longestPause: number,
      ended: flag,
      chunks: listOf(tuple<[number, number]>(number, number)),
    }),
  ),
})
const failure = object<{ name: string; message: string }>({ name: text, message: text })
const message = object<SocketMessage>({
  at: moment,
  direction: oneOf('sent', 'received'),
  text: optional(text),
  size: number,
  truncated: optional(flag),
})
const part = { seq: count, time: moment }

/** The validated record; undefined if invalid. */
export const pageRecordFrom: Reader<PageRecord> = variant<PageRecord, 'type'>('type', {
  console: object<Of<'console'>>({
    ...part,
    type: oneOf('console'),
    method: text,
    args: listOf(anything),
    stack: optional(text),
    repeat: optional(number),
  }),
  error: object<Of<'error'>>({
    ...part,
    type: oneOf('error'),
    source: oneOf('uncaught', 'rejection'),
    error: (value) => errorInfoFrom(value),
    thrown: optional(anything),
    url: optional(text),
    line: optional(number),
    column: optional(number),
    repeat: optional(number),
  }),
  handled: object<Of<'handled'>>({ ...part, type: oneOf('handled'), ref: count }),
  request: object<Of<'request'>>({
    ...part,
    type: oneOf('request'),
    api: oneOf('fetch', 'xhr', 'beacon', 'eventsource'),
    method: text,
    url: text,
    base: optional(text),
    headers,
    body: optional(body),
    stack: optional(text),
  }),
  response: object<Of<'response'>>({
    ...part,
    type: oneOf('response'),
    ref: count,
    status: number,
    statusText: text,
    url: text,
    redirected: flag,
    responseType: text,
    headers,
    lines: optional(text),
  }),
  end: object<Of<'end'>>({
    ...part,
    type: oneOf('end'),
    ref: count,
    state: oneOf('done', 'failed', 'aborted', 'timeout'),
    failure: optional(failure),
    body: optional(body),
  }),
  socket: object<Of<'socket'>>({
    ...part,
    type: oneOf('socket'),
    ref: optional(count),
    api: oneOf('websocket', 'eventsource'),
    url: text,
    began: moment,
    readyState: number,
    open: number,
    error: number,
    protocol: optional(text),
    code: optional(number),
    reason: optional(text),
    wasClean: optional(flag),
    closedByPage: optional(flag),
    sent: number,
    received: number,
    sentSize: optional(number),
    receivedSize: optional(number),
    messages: listOf(message),
    stack: optional(text),
  }),
  dropped: object<Of<'dropped'>>({ ...part, type: oneOf('dropped'), what: text, count: number }),
})
