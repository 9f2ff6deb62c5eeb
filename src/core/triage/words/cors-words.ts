/**
 * Which condition of CORS a response did not meet (https://fetch.spec.whatwg.org/#http-cors-protocol), by the browser's own line
 * or by the headers that were recorded.
 */
import { writtenOrigin } from '../../base/url-parts.ts'
import { headerValue, type RequestEvent } from '../../session/index.ts'
import type { FailedRequest } from '../failures/failed-request.ts'
import { cut, endpoint } from './words.ts'

const allowOrigin = 'access-control-allow-origin'
const missing = (what: string) => `the response to ${what} lacks the CORS header Access-Control-Allow-Origin`
const wildcard = (what: string) =>
  `the response to ${what} allows any origin (Access-Control-Allow-Origin: *), which browsers do not accept for requests with cookies`
const noCredentials = (what: string) =>
  `the response to ${what} lacks the CORS header Access-Control-Allow-Credentials: true`
const several = (what: string) =>
  `the response to ${what} names more than one origin in Access-Control-Allow-Origin, and only one is allowed`
const otherOrigin = (what: string, value: string) =>
  `the response to ${what} allows another origin than this page's (Access-Control-Allow-Origin: ${cut(value, 60)})`
const noHeader = (what: string, name: string) =>
  `the preflight response for ${what} does not allow the request header ${name} (Access-Control-Allow-Headers)`
const noMethod = (what: string, name: string) =>
  `the preflight response for ${what} does not allow the method ${name} (Access-Control-Allow-Methods)`
const redirected = (what: string) => `the preflight request for ${what} was redirected, which browsers do not follow`
const refused = (what: string, status: string) =>
  `the preflight request for ${what} was refused${status === '' ? '' : ` with ${status}`}`

/** The words of Chromium and Firefox; the first group is the value they name. */
const told: [RegExp, (what: string, value: string, event: RequestEvent) => string][] = [
  [/No 'Access-Control-Allow-Origin' header|Allow-Origin. missing/, missing],
  [/must not be the wildcard|Credential is not supported if the CORS header/, wildcard],
  [/'Access-Control-Allow-Credentials' header|in CORS header .Access-Control-Allow-Credentials/, noCredentials],
  [/contains multiple values|Multiple CORS header/, several],
  [/Allow-Origin. header has a value '([^']{1,200})'|Allow-Origin. does not match .([^’']{1,200})/, otherOrigin],
  [/header field (\S{1,80}) is not allowed|header .([\w-]{1,80}). is not allowed according/, noHeader],
  [
    /Method (\w{1,20}) is not allowed|Did not find method in CORS header/,
    (what, value, { method }) => noMethod(what, value || method),
  ],
  [/Redirect is not allowed for a preflight|external redirect not allowed/, redirected],
  [
    /have HTTP ok status|preflight response did not succeed/,
    (what, _, { preflight }) => refused(what, statusOf(preflight?.status)),
  ],
]

const statusOf = (status = 0) => (status > 0 ? String(status) : '')

/**
 * The condition in a clause, such as `the response to GET /rates on api.example lacks the CORS header …`.
 * @param line what the browser printed about this call
 * @param page origin of the page
 */
export function corsCondition(request: FailedRequest, line: string | undefined, page: string): string {
  const { event } = request
  const what = endpoint(request)
  for (const [words, say] of told) {
    const found = words.exec(line ?? '')
    if (found) return say(what, found[1] ?? found[2] ?? '', event)
  }
  const ofPreflight = preflightCondition(event, what)
  if (ofPreflight !== undefined) return ofPreflight
  return event.withheldStatus === undefined ? `most likely, ${missing(what)}` : headerCondition(event, what, page)
}

/** What a recorded preflight response lacks; undefined when it allows the call, or none was recorded. */
function preflightCondition({ preflight, method }: RequestEvent, what: string): string | undefined {
  const status = preflight?.status ?? 0
  if (!preflight || status === 0) return undefined
  if (status >= 300 && status < 400) return redirected(what)
  if (status >= 400) return refused(what, String(status))
  const { requestHeaders, responseHeaders } = preflight
  if (headerValue(responseHeaders, allowOrigin) === undefined) return undefined
  const allowed = listed(headerValue(responseHeaders, 'access-control-allow-headers'))
  const lacking = listed(headerValue(requestHeaders, 'access-control-request-headers')).find(
    (name) => !allowed.includes(name) && !(allowed.includes('*') && name !== 'authorization'),
  )
  if (lacking !== undefined) return noHeader(what, lacking)
  const methods = listed(headerValue(responseHeaders, 'access-control-allow-methods'))
  // These need no permission (https://fetch.spec.whatwg.org/#cors-safelisted-method).
  const isFree = /^(?:GET|HEAD|POST)$/i.test(method) || methods.includes('*') || methods.includes(method.toLowerCase())
  return isFree ? undefined : noMethod(what, method.toUpperCase())
}

/** The names in a header's list, in lower case. */
const listed = (value = '') =>
  value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')

/** What the header of a withheld response says. */
function headerCondition({ responseHeaders }: RequestEvent, what: string, page: string): string {
  const value = headerValue(responseHeaders, allowOrigin)?.trim() ?? ''
  if (value === '') return missing(what)
  if (value.includes(',')) return several(what)
  if (value === '*') return wildcard(what)
  return writtenOrigin(value) === writtenOrigin(page) ? noCredentials(what) : otherOrigin(what, value)
}
