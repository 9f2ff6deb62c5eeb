/** What the browser's record adds to an event, and the event that it makes where there is none. */

import { writtenOrigin } from '../../base/url-parts.ts'
import { headerValue } from '../answers/headers.ts'
import type { Headers, RequestEvent, ResourceEvent } from '../events/events.ts'
import type { NetworkRecord } from './network-record.ts'
import { isNavigation, wasGivenUp } from './network-records.ts'

/** What browsers call a refusal whose reason they keep to themselves. */
const unnamed = /^(?:net::ERR_FAILED|NS_ERROR_DOM_BAD_URI)$/

/**
 * The page's event with what the browser knew: its failure code, the true headers, what the page may not see of an
 * answer. What the page alone knows stays: that it gave up or had set a timer, bodies, the line of the call.
 * @param documentUrl address of the document that made the call
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
    // A page is not told by which method it was asked for.
    ...(event.api === 'document' && { method: record.method }),
    ...(withheld ? {} : answerOf(event, record)),
    ...(withheld && record.status !== undefined && { withheldStatus: record.status }),
    ...endOf(event, record),
    ...(code !== undefined && { failure: { ...(event.failure ?? failure(code)), code } }),
    ...factsOf(record, preflight),
    requestHeaders: union(record.requestHeaders, event.requestHeaders),
    ...(responseHeaders.length > 0 && { responseHeaders }),
  }
}

/** The element's failure with its status and the browser's code. */
export function completeResource(event: ResourceEvent, record: NetworkRecord): ResourceEvent {
  const status = event.status || record.status
  return { ...event, ...(status && { status }), ...(record.error !== undefined && { code: record.error }) }
}

/** The event of a request that only the browser saw. @param frame id of the document that it belongs to */
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
    ...answerOf(event, record),
    ...endOf(event, record),
    ...(error !== undefined && { failure: failure(preflight?.error ?? error) }),
    ...factsOf(record, preflight),
  }
}

const failure = (code: string) => ({ name: 'NetworkError', message: `The browser reports ${code}.`, code })

/** State and duration where the page did not hear of the end: its document was gone, or it does not get to know. */
function endOf(event: RequestEvent, { error, startedAt, endedAt }: NetworkRecord): Partial<RequestEvent> {
  if (event.state === 'done' && event.api === 'beacon' && error !== undefined)
    return { state: 'failed', failure: failure(error) }
  if (event.state !== 'pending') return {}
  const state = error === undefined ? 'done' : wasGivenUp({ error }) ? 'aborted' : 'failed'
  const told = state === 'failed' && error !== undefined && { failure: failure(error) }
  return { state, duration: Math.max(0, endedAt - startedAt), ...told }
}

/** The answer as far as the page could not see it: all of an opaque one. */
function answerOf(event: RequestEvent, record: NetworkRecord): Partial<RequestEvent> {
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

/** `HTTP/1.1 404 Not Found` -> `Not Found`; HTTP/2 and later have no reason (RFC 9113 8.3.2). */
function reasonOf(statusLine: string | undefined): string {
  return statusLine?.replace(/^\S+\s+\d+\s*/, '') ?? ''
}

/** Each header once as the browser sent or received it, then those that only the page told of. */
function union(actual: Headers, told: Headers): Headers {
  const known = new Set(actual.map(([name]) => name.toLowerCase()))
  return [...actual, ...told.filter(([name]) => !known.has(name.toLowerCase()))]
}

/**
 * Why the page's request failed.
 *
 * `cors` is inferred: no browser tells an extension that it kept an answer from the page for want of permission by the
 * other origin. Chromium reports net::ERR_FAILED after the answer's headers, Firefox reports that all went well, and
 * NS_ERROR_DOM_BAD_URI after a refused preflight. So it is said of a request to another origin that the page was told
 * had failed, where an answer (to it or to its preflight) did arrive, does not admit the page's origin, and the browser
 * names no other reason.
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
 * Whether the last answer lets the origin read it. `*` does not count for requests with credentials
 * (https://fetch.spec.whatwg.org/#concept-cors-check).
 */
function admits(record: NetworkRecord, origin: string): boolean {
  const allowed = headerValue(record.responseHeaders, 'access-control-allow-origin')
  return allowed === origin || (allowed === '*' && headerValue(record.requestHeaders, 'cookie') === undefined)
}
