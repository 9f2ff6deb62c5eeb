/**
 * What the hooks in the page's own world send to the relay: small, append-only, unparsed.
 *
 * A request is told in parts (`request`, `response`, `end`), each sent as soon as it is known, so that nothing is lost
 * when the page goes away in the middle; a body that the page reads late makes a second `end`. `ref` is the `seq` of
 * the record that a later one belongs to. The wire is hostile: a page can forge these, so the relay checks every one with the schema.
 */
import * as z from 'zod/mini'
import { ErrorInfo } from '../values/value.ts'
import { Moment } from './event-base.ts'
import { Body, Headers } from './events.ts'
import { SocketApi, traffic } from './socket.ts'

/** What the hook tells of each field of a form: its name, the size of its value, and of a file its type and name. */
export type FormFields = [name: string, size: number, file: [type: string, name: string] | null][]

const part = {
  /** counts up from 1 in each document */
  seq: z.number().check(z.int(), z.positive()),
  /** epoch ms, fractional (performance.timeOrigin + performance.now()) */
  time: Moment,
}
const ref = z.number().check(z.int(), z.positive())

export const PageRecord = z.discriminatedUnion('type', [
  z.object({
    ...part,
    type: z.literal('console'),
    /** also `alert`, `confirm` and `prompt`, with the question and the answer as arguments */
    method: z.string(),
    /** as the page gave them, each a WireValue; what the method makes of them is told by createConsolePrinter */
    args: z.array(z.unknown()),
    /** Error.stack of the call, own frames not yet cut */
    stack: z.optional(z.string()),
    /** how many identical calls in a row this record stands for */
    repeat: z.optional(z.number()),
  }),
  z.object({
    ...part,
    type: z.literal('error'),
    source: z.enum(['uncaught', 'rejection']),
    error: ErrorInfo,
    /** what was thrown, as a WireValue, where it is no error */
    thrown: z.optional(z.unknown()),
    url: z.optional(z.string()),
    line: z.optional(z.number()),
    column: z.optional(z.number()),
    /** how many identical errors in a row this record stands for */
    repeat: z.optional(z.number()),
  }),
  /** a rejection reported earlier was handled after all */
  z.object({ ...part, type: z.literal('handled'), ref }),
  z.object({
    ...part,
    type: z.literal('request'),
    api: z.enum(['fetch', 'xhr', 'beacon', 'eventsource']),
    /** as the page gave it; the browser sends some of them in upper case */
    method: z.string(),
    /** as the page gave it: for a relative one, `base` is the address of the document at that moment */
    url: z.string(),
    base: z.optional(z.string()),
    headers: Headers,
    body: z.optional(Body),
    stack: z.optional(z.string()),
  }),
  z.object({
    ...part,
    type: z.literal('response'),
    ref,
    status: z.number(),
    statusText: z.string(),
    url: z.string(),
    /** false of an XMLHttpRequest, which does not say */
    redirected: z.boolean(),
    responseType: z.string(),
    headers: Headers,
    /** of an XMLHttpRequest in their place: what getAllResponseHeaders gives */
    lines: z.optional(z.string()),
  }),
  z.object({
    ...part,
    type: z.literal('end'),
    ref,
    state: z.enum(['done', 'failed', 'aborted', 'timeout']),
    failure: z.optional(z.object({ name: z.string(), message: z.string() })),
    body: z.optional(Body),
  }),
  /**
   * A WebSocket or EventSource, from `new` on and whenever something has changed; everything is told anew but
   * `messages`, which are those since the record before.
   */
  z.object({
    ...part,
    type: z.literal('socket'),
    /** absent in the first record of a socket */
    ref: z.optional(ref),
    api: SocketApi,
    url: z.string(),
    /** epoch ms of `new`; of the first message sent, when it was made before the hook was there */
    began: Moment,
    readyState: z.number(),
    /** how many events of that name it has had */
    open: z.number(),
    error: z.number(),
    protocol: z.optional(z.string()),
    code: z.optional(z.number()),
    /** of the close event, or of what `new` threw */
    reason: z.optional(z.string()),
    wasClean: z.optional(z.boolean()),
    closedByPage: z.optional(z.boolean()),
    ...traffic,
    stack: z.optional(z.string()),
  }),
  /** records that were dropped before they could be sent */
  z.object({ ...part, type: z.literal('dropped'), what: z.string(), count: z.number() }),
])
export type PageRecord = z.infer<typeof PageRecord>
