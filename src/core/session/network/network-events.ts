/** Completes events with the browser's records, and creates events for records that have none. */

import { writtenOrigin } from '../../base/url-parts.ts'
import type { Headers, RequestEvent, ResourceEvent } from '../events/events.ts'
import { headerValue } from '../responses/headers.ts'
import type { NetworkRecord } from './network-record.ts'
import { isNavigation, wasGivenUp } from './network-records.ts'

/** Browsers' codes for a refusal without a stated reason. */
const unnamed = /^(?:net::ERR_FAILED|NS_ERROR_DOM_BAD_URI)$/

/**
 * Adds what the browser knew to the page's event: failure code, actual headers, what the page may not see of a
 * response. What only the page knows stays: that it aborted or set a timer, bodies, the call stack.
 * @param documentUrl URL of the document that made the call
 */
export function completeRequest(
  event: RequestEvent,
  record: NetworkRecord,
  preflight: NetworkRecord | undefined,
  documentUrl: string | undefined,
): RequestEvent {
  const code = event.state === 'failed' ? codeOf(event, record, preflight, documentUrl) : undefined
  const withheld = code === 'cors'
  const responseHeaders = union(record.responseHeaders, event.responseHeaders ?? [])
  return {
    ...event,
    // A page cannot see the method it was loaded with.
    ...(event.api === 'document' && { method: record.method }),
    ...(withheld ? {} : responseOf(event, record)),
    ...(withheld && record.status !== undefined && { withheldStatus: record.status }),
    ...endOf(event, record),
    ...(code !== undefined && { failure: { ...(event.failure ?? failure(code)), code } }),
    ...factsOf(record, preflight),
    requestHeaders: union(record.requestHeaders, event.requestHeaders),
    ...(responseHeaders.length > 0 && { responseHeaders }),
  }
}

/** Adds the status and the browser's code to a failed element. */
export function completeResource(event: ResourceEvent, record: NetworkRecord): ResourceEvent {
  const status = event.status || record.status
  return { ...event, ...(status && { status }), ...(record.error !== undefined && { code: record.error }) }
}

/** Creates the event of a request that only the browser saw. @param frame id of the document it belongs to */
export function requestOf(record: NetworkRecord, preflight: NetworkRecord | undefined, frame: string): RequestEvent {
  const event: RequestEvent = {
    kind: 'request',
    id: `net-${record.requestId}`,
    at: record.startedAt,
    frame,
    api: isNavigation(record) ? 'document' : 'other',
    method: record.method,
    url: record.url,
    state: 'pending',
    requestHeaders: record.requestHeaders,
    responseHeaders: record.responseHeaders,
  }
  const { error } = record
  return {
    ...event,
    ...responseOf(event, record),
    ...endOf(event, record),
    ...(error !== undefined && { failure: failure(preflight?.error ?? error) }),
    ...factsOf(record, preflight),
  }
}

const failure = (code: string) => ({ name: 'NetworkError', message: `The browser reports ${code}.`, code })

/** State and duration if the page did not see the end: its document was gone, or it is not told. */
function endOf(event: RequestEvent, { error, startedAt, endedAt }: NetworkRecord): Partial<RequestEvent> {
  if (event.state === 'done' && event.api === 'beacon' && error !== undefined)
    return { state: 'failed', failure: failure(error) }
  if (event.state !== 'pending') return {}
  const state = error === undefined ? 'done' : wasGivenUp({ error }) ? 'aborted' : 'failed'
  const told = state === 'failed' && error !== undefined && { failure: failure(error) }
  return { state, duration: Math.max(0, endedAt - startedAt), ...told }
}

/** The parts of the response the page could not see: everything, if it was opaque. */
function responseOf(event: RequestEvent, record: NetworkRecord): Partial<RequestEvent> {
  if (record.status === undefined) return {}
  const redirect = record.redirects.at(-1)
  return {
    ...(!event.status && { status: record.status }),
    ...(!event.statusText && { statusText: reasonOf(record.statusLine) }),
    ...(!event.responseUrl && { responseUrl: redirect?.url ?? record.url }),
    ...(redirect && { redirected: true }),
  }
}

function factsOf(record: NetworkRecord, preflight: NetworkRecord | undefined): Partial<RequestEvent> {
  return {
    resourceType: record.type,
    ...(record.ip !== undefined && { ip: record.ip }),
    ...(record.fromCache !== undefined && { fromCache: record.fromCache }),
    ...(record.redirects.length > 0 && { redirects: record.redirects }),
    ...(preflight && {
      preflight: {
        ...(preflight.status !== undefined && { status: preflight.status }),
        ...(preflight.error !== undefined && { code: preflight.error }),
        requestHeaders: preflight.requestHeaders,
        responseHeaders: preflight.responseHeaders,
      },
    }),
  }
}

/** `HTTP/1.1 404 Not Found` -> `Not Found`; HTTP/2 and later have no reason phrase (RFC 9113 8.3.2). */
function reasonOf(statusLine: string | undefined): string {
  return statusLine?.replace(/^\S+\s+\d+\s*/, '') ?? ''
}

/** Every header as actually sent or received, then those that only the page reported. */
function union(actual: Headers, told: Headers): Headers {
  const known = new Set(actual.map(([name]) => name.toLowerCase()))
  return [...actual, ...told.filter(([name]) => !known.has(name.toLowerCase()))]
}

/**
 * Why the page's request failed.
 *
 * `cors` is inferred, since no browser tells an extension that it withheld a response for lack of permission by the
 * other origin. Chromium reports net::ERR_FAILED after the response headers; Firefox reports success, or
 * NS_ERROR_DOM_BAD_URI after a refused preflight. So we conclude `cors` for a cross-origin request that failed for the
 * page, if a response (to it or its preflight) did arrive, does not allow the page's origin, and the browser names no
 * other reason.
 */
function codeOf(
  event: RequestEvent,
  record: NetworkRecord,
  preflight: NetworkRecord | undefined,
  documentUrl: string | undefined,
): string | undefined {
  if (preflight?.error !== undefined && !unnamed.test(preflight.error)) return preflight.error
  if (record.error !== undefined && !unnamed.test(record.error)) return record.error
  const origin = record.initiator ?? writtenOrigin(documentUrl ?? '')
  const answered = record.status !== undefined || preflight?.status !== undefined
  const refused = isCrossOrigin(record, origin) && !admits(record, origin)
  return !event.status && answered && refused ? 'cors' : record.error
}

function isCrossOrigin(record: NetworkRecord, origin: string): boolean {
  return [record.url, ...record.redirects.map(({ url }) => url)].some((url) => writtenOrigin(url) !== origin)
}

/**
 * Whether the last response lets the origin read it. `*` does not count for requests with credentials
 * (https://fetch.spec.whatwg.org/#concept-cors-check).
 */
function admits(record: NetworkRecord, origin: string): boolean {
  const allowed = headerValue(record.responseHeaders, 'access-control-allow-origin')
  return allowed === origin || (allowed === '*' && headerValue(record.requestHeaders, 'cookie') === undefined)
}
