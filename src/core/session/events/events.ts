/**
 * The event union shared by page, background, bundle and viewer, discriminated by `kind`.
 *
 * `at` is ms since the session began, `frame` the id of a document in `session.documents`, and `cause` the id of the
 * step or request that led to the event, if known.
 */
import * as z from 'zod/mini'
import { ErrorInfo, StackFrame, Value } from '../values/value.ts'
import { base } from './event-base.ts'
import { NoticeEvent } from './notice.ts'
import { ReplayEvent } from './replay.ts'
import { RequestEvent } from './request.ts'
import { SocketEvent } from './socket.ts'

export * from './notice.ts'
export * from './replay.ts'
export * from './replay-format.ts'
export * from './request.ts'
export * from './socket.ts'

export const ConsoleEvent = z.object({
  ...base,
  kind: z.literal('console'),
  /** the method that was called: log, error, table, group, ... */
  method: z.string(),
  level: z.enum(['debug', 'log', 'info', 'warn', 'error']),
  /** the arguments formatted as in DevTools (Console Standard, formatter) */
  text: z.string(),
  /** the printed values; empty if they add nothing to `text` */
  args: z.array(Value),
  stack: z.optional(z.array(StackFrame)),
  /** nesting depth of console.group at the time of the call */
  group: z.optional(z.number()),
  /** how many times the line was printed in a row, if more than once */
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

/** A script, style sheet, image or other element that failed to load. */
export const ResourceEvent = z.object({
  ...base,
  kind: z.literal('resource'),
  element: z.string(),
  url: z.string(),
  status: z.optional(z.number()),
  /** the browser's own code, if known */
  code: z.optional(z.string()),
  repeat: z.optional(z.number()),
})
export type ResourceEvent = z.infer<typeof ResourceEvent>

/** A report by the browser itself: CSP violation, deprecation, intervention. */
export const ReportEvent = z.object({
  ...base,
  kind: z.literal('report'),
  report: z.enum(['csp-violation', 'deprecation', 'intervention']),
  message: z.string(),
  /** CSP: the violated directive and what it blocked */
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

/**
 * Ways to find the element again, best first. `unique`: exactly one match at that moment.
 *
 * Names and texts match exactly, with white space normalised. A `css` value has one part per shadow tree, joined by
 * ` >> `. A `chain` leads from a part of the page to the element in it, in Playwright's selector syntax:
 * `section:has-text("Payment") >> role=button[name="Edit"]` (https://playwright.dev/docs/other-locators).
 */
export const Locator = z.object({
  by: z.enum(['testid', 'role', 'label', 'placeholder', 'alt', 'text', 'title', 'chain', 'css']),
  value: z.string(),
  name: z.optional(z.string()),
  unique: z.boolean(),
})
export type Locator = z.infer<typeof Locator>

/** CSS px */
const Point = z.object({ x: z.number(), y: z.number() })
const Size = z.object({ width: z.number(), height: z.number() })

export const StepEvent = z.object({
  ...base,
  kind: z.literal('step'),
  /**
   * `dialog` is a native one: alert, confirm, prompt. `drag` picks up its target and the `drop` after it releases over
   * its own target; `resize` is the window's; `away` is told at the return, and is nothing to repeat
   */
  action: z.enum([
    'click',
    'doubleclick',
    'rightclick',
    'middleclick',
    'fill',
    'select',
    'check',
    'uncheck',
    'key',
    'submit',
    'upload',
    'drag',
    'drop',
    'hover',
    'scroll',
    'resize',
    'away',
    'back',
    'forward',
    'dialog',
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
      /** inside a closed shadow tree, which neither page scripts nor CSS selectors can reach */
      closed: z.optional(z.boolean()),
    }),
  ),
  /** text of a field, values of the chosen options, names of the chosen files (one per line), or a key chord */
  value: z.optional(z.string()),
  /** pointer position relative to the top left corner of the target's first box */
  point: z.optional(Point),
  /** keys held during a click, in the order a replay presses them */
  modifiers: z.optional(z.array(z.enum(['Alt', 'Control', 'Meta', 'Shift']))),
  /** upload: type and size in bytes of each file named in `value` */
  files: z.optional(z.array(z.object({ type: z.string(), size: z.number() }))),
  /** scroll: position of the target's content, or of the page, afterwards */
  scroll: z.optional(Point),
  /** resize: inner size of the window before and after */
  resize: z.optional(z.object({ from: Size, to: Size })),
  /** path from the top frame: index in `window.frames` at each level; absent for the top frame */
  framePath: z.optional(z.array(z.number())),
})
export type StepEvent = z.infer<typeof StepEvent>

/** The visible part of the page; sensitive areas were covered before it was stored. */
export const ScreenshotEvent = z.object({
  ...base,
  kind: z.literal('screenshot'),
  /** path in the bundle */
  file: z.string(),
  /** px of the image */
  width: z.number(),
  height: z.number(),
  /** why it was taken; `button`: the agent asked for it */
  taken: z.optional(z.enum(['capture', 'mark', 'button'])),
  /** number of covered areas */
  covered: z.optional(z.number()),
  /** a person drew on it, or covered more of it, before it was shared */
  drawn: z.optional(z.boolean()),
})
export type ScreenshotEvent = z.infer<typeof ScreenshotEvent>

export const VitalsEvent = z.object({
  ...base,
  kind: z.literal('vitals'),
  metric: z.enum(['LCP', 'CLS', 'INP', 'FCP', 'TTFB', 'long-task']),
  value: z.number(),
})
export type VitalsEvent = z.infer<typeof VitalsEvent>

/** The agent's "here!" marker. */
export const MarkEvent = z.object({ ...base, kind: z.literal('mark'), note: z.string() })
export type MarkEvent = z.infer<typeof MarkEvent>

/** Something that is missing, and why. Every limit, drop and blind spot leaves one. */
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
  NoticeEvent,
  ReplayEvent,
  VitalsEvent,
  MarkEvent,
  GapEvent,
])
export type SessionEvent = z.infer<typeof SessionEvent>
export type EventKind = SessionEvent['kind']
