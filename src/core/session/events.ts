/**
 * The one event union that page, background, bundle and viewer share, told apart by `kind`.
 *
 * `at` is in ms since the session began, `frame` is the id of a document in `session.documents`, `cause` is the id
 * of the step or request that led to the event, where known.
 */
import * as z from 'zod/mini'
import { ErrorInfo, StackFrame, Value } from './value.ts'

const base = {
  id: z.string(),
  at: z.number(),
  frame: z.string(),
  cause: z.optional(z.string()),
}
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
})
export type Body = z.infer<typeof Body>

export const ConsoleEvent = z.object({
  ...base,
  kind: z.literal('console'),
  /** the method that was called: log, error, table, group, ... */
  method: z.string(),
  level: z.enum(['debug', 'log', 'info', 'warn', 'error']),
  /** the arguments formatted as DevTools prints them (Console Standard, formatter) */
  text: z.string(),
  args: z.array(Value),
  stack: z.optional(z.array(StackFrame)),
  /** nesting depth of console.group at the time of the call */
  group: z.optional(z.number()),
  /** how many times the same line was printed in a row, when more than once */
  repeat: z.optional(z.number()),
})
export type ConsoleEvent = z.infer<typeof ConsoleEvent>

export const ErrorEvent = z.object({
  ...base,
  kind: z.literal('error'),
  source: z.enum(['uncaught', 'rejection']),
  error: ErrorInfo,
  url: z.optional(z.string()),
  line: z.optional(z.number()),
  column: z.optional(z.number()),
  /** a rejection that the page handled later (`rejectionhandled`) */
  handledLater: z.optional(z.boolean()),
  repeat: z.optional(z.number()),
})
export type ErrorEvent = z.infer<typeof ErrorEvent>

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
  /** the status of an answer that arrived and that the browser kept from the page (CORS) */
  withheldStatus: z.optional(z.number()),
})
export type RequestEvent = z.infer<typeof RequestEvent>

export const SocketEvent = z.object({
  ...base,
  kind: z.literal('socket'),
  api: z.enum(['websocket', 'eventsource']),
  url: z.string(),
  state: z.enum(['connecting', 'open', 'closed', 'failed']),
  protocol: z.optional(z.string()),
  code: z.optional(z.number()),
  reason: z.optional(z.string()),
  sent: z.number(),
  received: z.number(),
  messages: z.array(
    z.object({
      at: z.number(),
      direction: z.enum(['sent', 'received']),
      text: z.optional(z.string()),
      size: z.number(),
    }),
  ),
})
export type SocketEvent = z.infer<typeof SocketEvent>

/** A script, style sheet, image or other element whose load failed. */
export const ResourceEvent = z.object({
  ...base,
  kind: z.literal('resource'),
  element: z.string(),
  url: z.string(),
  status: z.optional(z.number()),
  /** the browser's own code where it can be known */
  code: z.optional(z.string()),
  repeat: z.optional(z.number()),
})
export type ResourceEvent = z.infer<typeof ResourceEvent>

/** What the browser itself reports: CSP violation, deprecation, intervention. */
export const ReportEvent = z.object({
  ...base,
  kind: z.literal('report'),
  report: z.enum(['csp-violation', 'deprecation', 'intervention']),
  message: z.string(),
  /** CSP: the directive that was violated and what it blocked */
  directive: z.optional(z.string()),
  blocked: z.optional(z.string()),
  disposition: z.optional(z.enum(['enforce', 'report'])),
  url: z.optional(z.string()),
  line: z.optional(z.number()),
  column: z.optional(z.number()),
  repeat: z.optional(z.number()),
})
export type ReportEvent = z.infer<typeof ReportEvent>

export const NavigationEvent = z.object({
  ...base,
  kind: z.literal('navigation'),
  how: z.enum(['load', 'reload', 'back-forward', 'push', 'replace', 'traverse', 'hash', 'restore', 'leave']),
  url: z.string(),
  title: z.optional(z.string()),
})
export type NavigationEvent = z.infer<typeof NavigationEvent>

/** Ways to find the element again, best first. `unique`: exactly one match at that moment. */
export const Locator = z.object({
  by: z.enum(['testid', 'role', 'label', 'placeholder', 'alt', 'text', 'title', 'css']),
  value: z.string(),
  name: z.optional(z.string()),
  unique: z.boolean(),
})
export type Locator = z.infer<typeof Locator>

export const StepEvent = z.object({
  ...base,
  kind: z.literal('step'),
  action: z.enum([
    'click',
    'doubleclick',
    'rightclick',
    'fill',
    'select',
    'check',
    'uncheck',
    'key',
    'submit',
    'upload',
  ]),
  /** what a person reads: Clicked "Save" in "Edit invoice" */
  text: z.string(),
  target: z.optional(
    z.object({
      tag: z.string(),
      role: z.optional(z.string()),
      name: z.optional(z.string()),
      locators: z.array(Locator),
      rect: z.optional(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
    }),
  ),
  value: z.optional(z.string()),
})
export type StepEvent = z.infer<typeof StepEvent>

export const ScreenshotEvent = z.object({
  ...base,
  kind: z.literal('screenshot'),
  file: z.string(),
  width: z.number(),
  height: z.number(),
})
export type ScreenshotEvent = z.infer<typeof ScreenshotEvent>

export const VitalsEvent = z.object({
  ...base,
  kind: z.literal('vitals'),
  metric: z.enum(['LCP', 'CLS', 'INP', 'FCP', 'TTFB', 'long-task']),
  value: z.number(),
})
export type VitalsEvent = z.infer<typeof VitalsEvent>

/** The agent's "here!". */
export const MarkEvent = z.object({ ...base, kind: z.literal('mark'), note: z.string() })
export type MarkEvent = z.infer<typeof MarkEvent>

/** Something that is missing, and why. Every cap, drop and blind spot leaves one. */
export const GapEvent = z.object({
  ...base,
  kind: z.literal('gap'),
  /** what is missing: events before the reload, console lines, bodies, ... */
  what: z.string(),
  count: z.optional(z.number()),
  why: z.string(),
})
export type GapEvent = z.infer<typeof GapEvent>

export const SessionEvent = z.discriminatedUnion('kind', [
  ConsoleEvent,
  ErrorEvent,
  RequestEvent,
  SocketEvent,
  ResourceEvent,
  ReportEvent,
  NavigationEvent,
  StepEvent,
  ScreenshotEvent,
  VitalsEvent,
  MarkEvent,
  GapEvent,
])
export type SessionEvent = z.infer<typeof SessionEvent>
export type EventKind = SessionEvent['kind']
