/**
 * Small makers for the cases of the exam: one line for one event, in the order in which a person would tell it.
 *
 *   call(1000, 'POST /api/orders', 500, { message: 'Server Error' })   answered; an object is JSON, a text is HTML
 *   lost(1000, 'GET /api/orders', 'net::ERR_NAME_NOT_RESOLVED')        got no answer
 *   throws(1100, "TypeError: x is not a function", code('render'))     uncaught
 *
 * Paths are those of the app of the exam. A session is put together by `assembleSession`, as a capture is, so causes,
 * blind spots and the clock's skew are drawn from the events and not told.
 */
import {
  assembleSession,
  type Environment,
  type ErrorEvent,
  type RequestEvent,
  type Session,
  type SessionEvent,
  type StackFrame,
  type TokenFacts,
} from '../../../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../../../src/core/triage/index.ts'
import {
  consoleLine,
  documentOf,
  environmentOf,
  filled,
  navigation,
  request,
  STARTED_AT,
  step,
  thrown,
} from '../../../../support/session-builder.ts'

/** The app of the exam; its server answers on the same host and on `api.` */
export const APP = 'https://desk.kestrel.example'

export interface Case {
  /** short, unique */
  name: string
  expected: VerdictClass
  /** what a careful person could defend as well */
  also?: VerdictClass | VerdictClass[]
  why: string
  events: SessionEvent[]
  environment?: Partial<Environment>
  /** where it was captured; without, the app of the exam */
  site?: string
  /** epoch ms by the customer's clock, where that is far from the truth */
  startedAt?: number
}

export const inApp = (url: string) => new URL(url, APP).href
const split = (call: string) => call.split(' ') as [method: string, url: string]

type Answer = object | string
interface More extends Partial<RequestEvent> {
  /** response headers, added to the content type */
  headers?: Record<string, string>
  /** request body, written as JSON */
  sends?: object
}

/** A call with an answer. */
export function call(at: number, what: string, status: number, answer: Answer = {}, more: More = {}): RequestEvent {
  const [method, path] = split(what)
  const { headers = {}, sends, ...rest } = more
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const type = headers['content-type'] ?? (typeof answer === 'string' ? 'text/html' : 'application/json')
  return request({
    at,
    id: `call-${at}`,
    method,
    url: inApp(path),
    status,
    responseHeaders: Object.entries({ ...headers, 'content-type': type }),
    responseBody: { type, text, size: text.length },
    ...(sends && { requestBody: { type: 'application/json', text: JSON.stringify(sends) } }),
    ...rest,
  })
}

/** A call that got no answer. @param code the browser's own */
export function lost(at: number, what: string, code: string, more: Partial<RequestEvent> = {}): RequestEvent {
  const [method, path] = split(what)
  return request({
    at,
    id: `lost-${at}`,
    method,
    url: inApp(path),
    state: 'failed',
    failure: { name: 'TypeError', message: 'Failed to fetch', code },
    ...more,
  })
}

/** A call that the page gave up. */
export function aborted(at: number, what: string, more: Partial<RequestEvent> = {}): RequestEvent {
  const [method, path] = split(what)
  return request({ at, id: `aborted-${at}`, method, url: inApp(path), state: 'aborted', duration: 40, ...more })
}

/** A line on the console. */
export const says = (at: number, text: string, level: 'error' | 'warn' | 'info' = 'error') =>
  consoleLine({ at, text, level })

/** A frame of the app's script, or of another file. */
export const code = (name: string, file = '/static/main.7c1e90.js', line = 120): StackFrame => ({
  function: name,
  url: inApp(file),
  line,
  column: 9,
})

/** An uncaught error, told as a browser prints it. */
export function throws(at: number, text: string, ...frames: StackFrame[]): ErrorEvent {
  const [, name = 'Error', message = text] = /^([A-Z]\w*): ([\s\S]*)$/.exec(text) ?? []
  const lines = frames.map(({ function: fn, url, line, column }) => `    at ${fn} (${url}:${line}:${column})`)
  const place = frames[0]
  return thrown({
    at,
    error: { name, message, stack: [text, ...lines].join('\n'), frames, isError: true },
    url: place?.url,
    line: place?.line,
    column: place?.column,
  })
}

/** A promise that was rejected and that nobody handled. */
export const rejects = (at: number, text: string, ...frames: StackFrame[]): ErrorEvent => ({
  ...throws(at, text, ...frames),
  id: `rejection-${at}`,
  source: 'rejection',
})

export const opens = (at: number, url: string, how: 'load' | 'push' | 'reload' = 'load') =>
  navigation({ at, url: inApp(url), how, title: 'Kestrel Desk' })

export const click = (at: number, name: string) => step({ at, name })

export const typed = (at: number, field: string, value: string) => filled(field, value, { at })

/** A file was chosen. @param size bytes */
export const chose = (at: number, name: string, type: string, size: number) =>
  step({
    at,
    action: 'upload',
    name: 'Choose file',
    text: `Chose "${name}" for "Choose file"`,
    value: name,
    files: [{ type, size }],
  })

/** A page of the app with calls that went well, before what the case is about. */
export const start = (): SessionEvent[] => [
  opens(0, '/home'),
  call(120, 'GET /api/me', 200, { id: 7, name: 'redacted-name-1' }, { initiator: [code('loadUser')] }),
  call(240, 'GET /api/home', 200, { items: [] }, { initiator: [code('loadHome')] }),
]

/** The page of `start`, a click at 2500, and what came of it. */
export const after = (clicked: string, ...events: SessionEvent[]): SessionEvent[] => [
  ...start(),
  click(2500, clicked),
  ...events,
]

/** Facts of a web token; times in s from the start of the session. */
export const token = (issued: number, expires: number): TokenFacts => ({
  label: 'redacted-jwt-1',
  alg: 'RS256',
  iat: STARTED_AT / 1000 + issued,
  exp: STARTED_AT / 1000 + expires,
})

/** The session of a case, put together as a capture is. */
export function sessionOfCase({ site = APP, startedAt = STARTED_AT, events, environment = {} }: Case): Session {
  const end = Math.max(...events.map(({ at }) => at)) + 5000
  const frames = new Set(['doc-1', ...events.map(({ frame }) => frame)])
  const opened = events.find((event) => event.kind === 'navigation')
  const [url, title] = [opened?.url ?? `${site}/home`, opened?.title ?? '']
  return assembleSession(
    {
      id: 'c0ffee00-2042-4000-8000-000000000002',
      site,
      startedAt,
      documents: [...frames].map((id, frameId) => documentOf({ id, frameId, url, title })),
      events,
      dropped: {},
    },
    environmentOf({ url, title, app: undefined, clockSkew: undefined, ...environment }),
    startedAt + end,
  )
}

/** The HTML of a page that a server answered with. */
export const page = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`
