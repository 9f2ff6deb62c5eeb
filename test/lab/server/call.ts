/** A request as seen by the lab's handlers, and their answer. Handlers are plain functions from one to the other. */
import type { IncomingHttpHeaders } from 'node:http'

/** `app` serves the page and its API; `api` is the second origin: rates, VAT checks, telemetry, the payment script. */
export type Origin = 'app' | 'api'
export type Role = 'accountant' | 'viewer'

export interface Call {
  origin: Origin
  /** the Host header */
  host: string
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  cookies: ReadonlyMap<string, string>
  /** the parsed JSON body or form fields; undefined if there is none, or it is something else */
  body: unknown
  /** `{id}` parts of the matched route */
  params: Readonly<Record<string, string>>
  requestId: string
  /** the server's clock for this call, epoch ms */
  now: number
  /** searches one visitor may make in 30 s */
  searchLimit: number
  /** overrides the account's own role */
  role?: Role
}

export interface Answer {
  status: number
  headers: Record<string, string | string[]>
  body: string | Uint8Array
}
/** No answer at all: the connection stays open until the client gives up. */
export const SILENCE = 'silence'
/** No answer either: the connection is cut. */
export const DROP = 'drop'
export type Handler = (call: Call) => Answer | Promise<Answer>

export function json(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  }
}

export interface Problem {
  status: number
  /** stable name of the problem, for programs */
  code: string
  title: string
  detail: string
  /** further members, e.g. `errors` of a validation */
  more?: Record<string, unknown>
  headers?: Answer['headers']
}
/** An error answer as problem details: https://www.rfc-editor.org/rfc/rfc9457#section-3 */
export function problem(call: Call, { status, code, title, detail, more, headers }: Problem): Answer {
  const type = `https://docs.example.com/problems/${code}`
  const value = { type, title, status, detail, instance: call.path, code, requestId: call.requestId, ...more }
  return json(status, value, { 'content-type': 'application/problem+json', ...headers })
}

export function text(status: number, type: string, body: string | Uint8Array, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store', ...headers }, body }
}

export interface Route {
  /** e.g. `PUT /api/invoices/{id}` */
  name: string
  handle: Handler
}
/** The first matching route with its path parameters; undefined if there is none. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  for (const route of routes) {
    const params = matchRoute(route.name, method, path)
    if (params) return { route, params }
  }
  return undefined
}

/** Whether a call matches the route `METHOD /path/{name}`. */
export function isCall(call: Call, route: string): boolean {
  return matchRoute(route, call.method, call.path) !== undefined
}

/** Path parameters if `method path` matches the route name, otherwise undefined. */
export function matchRoute(name: string, method: string, path: string): Record<string, string> | undefined {
  const [wantedMethod, wantedPath = ''] = name.split(' ')
  const wanted = wantedPath.split('/')
  const given = path.split('/')
  if (wantedMethod !== method || wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith('{')) params[part.slice(1, -1)] = value
    else if (part !== value) return undefined
  }
  return params
}
