/** Requests: what a page asked of its servers. */
import * as z from 'zod/mini'
import { StackFrame } from '../values/value.ts'
import { base } from './event-base.ts'

/** Header name and value, in the order received. */
export const Headers = z.array(z.tuple([z.string(), z.string()]))
export type Headers = z.infer<typeof Headers>

/** A request or response body. `size` is in bytes of the whole body where known; `text` may be cut to fewer. */
export const Body = z.object({
  type: z.optional(z.string()),
  text: z.optional(z.string()),
  size: z.optional(z.number()),
  truncated: z.optional(z.boolean()),
  /** why there is no text: `stream`, `binary`, `too large`, `not read` */
  omitted: z.optional(z.string()),
  /** how it arrived, where that was followed: the page read it bit by bit */
  stream: z.optional(
    z.object({
      /** chunks that the page has read */
      count: z.number(),
      /** ms between two of them */
      longestPause: z.number(),
      ended: z.boolean(),
      /** of the first 50: ms since the headers of the answer, and bytes (characters where the page had text) */
      chunks: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
})
export type Body = z.infer<typeof Body>

/** Phases in ms, -1 = unknown (HAR 1.2 `timings`); from PerformanceResourceTiming where the server allows it. */
export const Timings = z.object({
  blocked: z.number(),
  dns: z.number(),
  connect: z.number(),
  ssl: z.number(),
  send: z.number(),
  wait: z.number(),
  receive: z.number(),
})
export type Timings = z.infer<typeof Timings>

/** What may be known of a web token that a request was sent with (RFC 7519); times in s since 1970. */
export const TokenFacts = z.object({
  /** stands in the place of the token */
  label: z.string(),
  alg: z.optional(z.string()),
  kid: z.optional(z.string()),
  iss: z.optional(z.string()),
  aud: z.optional(z.string()),
  scope: z.optional(z.string()),
  /** a label */
  sub: z.optional(z.string()),
  iat: z.optional(z.number()),
  nbf: z.optional(z.number()),
  exp: z.optional(z.number()),
})
export type TokenFacts = z.infer<typeof TokenFacts>

export const RequestEvent = z.object({
  ...base,
  kind: z.literal('request'),
  api: z.enum(['fetch', 'xhr', 'beacon', 'eventsource', 'document', 'other']),
  method: z.string(),
  url: z.string(),
  /** pending until it ends; aborted = by the page, timeout = by a timer that the page set */
  state: z.enum(['pending', 'done', 'failed', 'aborted', 'timeout']),
  requestHeaders: Headers,
  requestBody: z.optional(Body),
  status: z.optional(z.number()),
  statusText: z.optional(z.string()),
  responseUrl: z.optional(z.string()),
  redirected: z.optional(z.boolean()),
  /** Response.type: basic, cors, opaque, ... */
  responseType: z.optional(z.string()),
  responseHeaders: z.optional(Headers),
  responseBody: z.optional(Body),
  /** ms from call to end of response, or to failure */
  duration: z.optional(z.number()),
  timings: z.optional(Timings),
  protocol: z.optional(z.string()),
  transferSize: z.optional(z.number()),
  fromCache: z.optional(z.boolean()),
  /** why it failed: what the page was told, and the browser's own code where it can be known */
  failure: z.optional(z.object({ name: z.string(), message: z.string(), code: z.optional(z.string()) })),
  /** where the page made the call */
  initiator: z.optional(z.array(StackFrame)),
  /** what the browser itself calls it (webRequest.ResourceType); present only where the browser told of the request */
  resourceType: z.optional(z.string()),
  /** address of the server, or of the proxy */
  ip: z.optional(z.string()),
  /** the status of each redirect, and where it led */
  redirects: z.optional(z.array(z.object({ status: z.number(), url: z.string() }))),
  /** the browser's question to the other origin before it sent the request (CORS) */
  preflight: z.optional(
    z.object({
      status: z.optional(z.number()),
      code: z.optional(z.string()),
      requestHeaders: Headers,
      responseHeaders: Headers,
    }),
  ),
  /** of the web tokens in its headers */
  tokens: z.optional(z.array(TokenFacts)),
  /** the status of an answer that arrived and that the browser kept from the page (CORS) */
  withheldStatus: z.optional(z.number()),
})
export type RequestEvent = z.infer<typeof RequestEvent>
