/** Requests the page made to its servers. */
import * as z from 'zod/mini'
import { StackFrame } from '../values/value.ts'
import { base } from './event-base.ts'

/** Header names and values, in the order received. */
export const Headers = z.array(z.tuple([z.string(), z.string()]))
export type Headers = z.infer<typeof Headers>

/** A request or response body. `size` is the whole body in bytes, if known; `text` may be cut short. */
export const Body = z.object({
  type: z.optional(z.string()),
  text: z.optional(z.string()),
  size: z.optional(z.number()),
  truncated: z.optional(z.boolean()),
  /** why there is no text: `stream`, `binary`, `too large`, `not read` */
  omitted: z.optional(z.string()),
  /** how it arrived, if the page read it as a stream and we followed */
  stream: z.optional(
    z.object({
      /** chunks the page has read */
      count: z.number(),
      /** ms between two chunks */
      longestPause: z.number(),
      ended: z.boolean(),
      /** first 50 chunks: ms since the response headers, and bytes (characters if the page received text) */
      chunks: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
})
export type Body = z.infer<typeof Body>

/** Phases in ms, -1 = unknown (HAR 1.2 `timings`); from PerformanceResourceTiming if the server allows it. */
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

/** What we may know about a web token sent with a request (RFC 7519); times in s since 1970. */
export const TokenFacts = z.object({
  /** the label that replaces the token */
  label: z.string(),
  alg: z.optional(z.string()),
  kid: z.optional(z.string()),
  iss: z.optional(z.string()),
  aud: z.optional(z.string()),
  scope: z.optional(z.string()),
  /** masked as a label */
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
  /** `pending` until it ends; `aborted` by the page; `timeout`: by a timer the page set */
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
  /** ms from the call to the end of the response, or to the failure */
  duration: z.optional(z.number()),
  timings: z.optional(Timings),
  protocol: z.optional(z.string()),
  transferSize: z.optional(z.number()),
  fromCache: z.optional(z.boolean()),
  /** why it failed: what the page was told, and the browser's own code if known */
  failure: z.optional(z.object({ name: z.string(), message: z.string(), code: z.optional(z.string()) })),
  /** call stack in the page */
  initiator: z.optional(z.array(StackFrame)),
  /** the browser's type (webRequest.ResourceType); present only if the browser reported the request */
  resourceType: z.optional(z.string()),
  /** address of the server, or of the proxy */
  ip: z.optional(z.string()),
  /** status and target of each redirect */
  redirects: z.optional(z.array(z.object({ status: z.number(), url: z.string() }))),
  /** the CORS preflight the browser sent first */
  preflight: z.optional(
    z.object({
      status: z.optional(z.number()),
      code: z.optional(z.string()),
      requestHeaders: Headers,
      responseHeaders: Headers,
    }),
  ),
  /** for the web tokens in its headers */
  tokens: z.optional(z.array(TokenFacts)),
  /** status of a response that arrived but that the browser withheld from the page (CORS) */
  withheldStatus: z.optional(z.number()),
})
export type RequestEvent = z.infer<typeof RequestEvent>
