/**
 * What the hooks in the page's main world send to the relay: small, append-only, unparsed.
 *
 * A request is reported in parts (`request`, `response`, `end`), each sent as soon as it is known, so that nothing is
 * lost if the page closes midway; a body the page reads late produces a second `end`. `ref` is the `seq` of the earlier
 * record a record belongs to. The wire is hostile: pages can forge these, so the relay validates every one against the
 * schema.
 */
import * as z from 'zod/mini'
import { ErrorInfo } from '../values/value.ts'
import { Moment } from './event-base.ts'
import { Body, Headers } from './events.ts'
import { SocketApi, traffic } from './socket.ts'

/** What the hook reports for each form field: its name, the size of its value and, for a file, its type and name. */
export type FormFields = [name: string, size: number, file: [type: string, name: string] | null][]

const part = {
  /** increments from 1 in each document */
  seq: z.number().check(z.int(), z.positive()),
  /** epoch ms, fractional (performance.timeOrigin + performance.now()) */
  time: Moment,
}
const ref = z.number().check(z.int(), z.positive())

export const PageRecord = z.discriminatedUnion('type', [
  z.object({
    ...part,
    type: z.literal('console'),
    /** also `alert`, `confirm` and `prompt`, with question and answer as arguments */
    method: z.string(),
    /** as the page passed them, each a WireValue; createConsolePrinter formats them */
    args: z.array(z.unknown()),
    /** Error.stack of the call, our own frames not yet removed */
    stack: z.optional(z.string()),
    /** number of identical consecutive calls this record stands for */
    repeat: z.optional(z.number()),
  }),
  z.object({
    ...part,
    type: z.literal('error'),
    source: z.enum(['uncaught', 'rejection']),
    error: ErrorInfo,
    /** the thrown value as a WireValue, if it is not an Error */
    thrown: z.optional(z.unknown()),
    url: z.optional(z.string()),
    line: z.optional(z.number()),
    column: z.optional(z.number()),
    /** number of identical consecutive errors this record stands for */
    repeat: z.optional(z.number()),
  }),
  /** a rejection reported earlier was handled after all */
  z.object({ ...part, type: z.literal('handled'), ref }),
  z.object({
    ...part,
    type: z.literal('request'),
    api: z.enum(['fetch', 'xhr', 'beacon', 'eventsource']),
    /** as the page passed it; the browser upper-cases some when sending */
    method: z.string(),
    /** as the page passed it; if relative, `base` is the document's URL at that moment */
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
    /** always false for XMLHttpRequest, which does not tell */
    redirected: z.boolean(),
    responseType: z.string(),
    headers: Headers,
    /** XMLHttpRequest only: what getAllResponseHeaders returns, in place of a list */
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
   * A WebSocket or EventSource, from `new` on and after every change. All fields are repeated except `messages`, which
   * are those since the previous record.
   */
  z.object({
    ...part,
    type: z.literal('socket'),
    /** absent in a socket's first record */
    ref: z.optional(ref),
    api: SocketApi,
    url: z.string(),
    /** epoch ms of `new`; or of the first message sent, if the socket was created before the hook ran */
    began: Moment,
    readyState: z.number(),
    /** number of such events so far */
    open: z.number(),
    error: z.number(),
    protocol: z.optional(z.string()),
    code: z.optional(z.number()),
    /** from the close event, or from what `new` threw */
    reason: z.optional(z.string()),
    wasClean: z.optional(z.boolean()),
    closedByPage: z.optional(z.boolean()),
    ...traffic,
    stack: z.optional(z.string()),
  }),
  /** records dropped before they could be sent */
  z.object({ ...part, type: z.literal('dropped'), what: z.string(), count: z.number() }),
])
export type PageRecord = z.infer<typeof PageRecord>
