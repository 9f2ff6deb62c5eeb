/** One recorded request as a HAR entry. */

import { base64, utf8 } from '../../base/bytes.ts'
import { type Body, headerValue, type RequestEvent, type StackFrame, type Timings } from '../../session/index.ts'
import { requestCookies, responseCookies } from './har-cookies.ts'
import type { HarEntry, HarInitiator, HarRequest, HarResponse, HarTimings, NameValue } from './har-format.ts'

const resourceTypes: Record<RequestEvent['api'], string> = {
  fetch: 'fetch',
  xhr: 'xhr',
  beacon: 'ping',
  eventsource: 'eventsource',
  document: 'document',
  other: 'other',
}

/** @param startedAt epoch ms of the session, which `request.at` is relative to */
export function requestEntry(request: RequestEvent, startedAt: number, pageref: string | undefined): HarEntry {
  const timings = timingsOf(request.timings, request.duration)
  return {
    ...(pageref !== undefined && { pageref }),
    startedDateTime: isoTime(startedAt + request.at),
    time: sumOf(timings),
    request: requestPart(request),
    response: responsePart(request),
    cache: {},
    timings,
    ...(request.ip !== undefined && { serverIPAddress: request.ip }),
    _initiator: initiator(request.initiator),
    _resourceType: resourceTypes[request.api],
    ...(request.fromCache && { _fromCache: 'disk' as const }),
    _eventId: request.id,
  }
}

/** ISO 8601 in UTC; clamped to what a Date can hold, so that forged times do not throw. */
export function isoTime(epoch: number): string {
  return new Date(Math.min(Math.max(epoch, -8.64e15), 8.64e15)).toISOString()
}

function requestPart(request: RequestEvent): HarRequest {
  const body = request.requestBody
  const url = request.url.replace(/#.*$/s, '')
  return {
    method: request.method,
    url,
    httpVersion: httpVersion(request.protocol),
    cookies: requestCookies(request.requestHeaders),
    headers: request.requestHeaders.map(([name, value]) => ({ name, value })),
    queryString: queryString(url),
    ...(body && { postData: postData(body, request.requestHeaders) }),
    headersSize: -1,
    bodySize: body ? bodySize(body) : 0,
  }
}

function responsePart(request: RequestEvent): HarResponse {
  const headers = request.responseHeaders ?? []
  const body = request.responseBody
  const answered = request.status !== undefined && request.status !== 0
  const moved = request.redirected === true && request.responseUrl !== undefined
  return {
    status: request.status ?? 0,
    statusText: request.statusText ?? '',
    httpVersion: answered ? httpVersion(request.protocol) : '',
    cookies: responseCookies(headers),
    headers: headers.map(([name, value]) => ({ name, value })),
    content: content(body, headerValue(headers, 'content-type')),
    redirectURL: headerValue(headers, 'location') ?? '',
    headersSize: -1,
    bodySize: request.fromCache || request.status === 304 ? 0 : -1,
    ...(moved && { comment: `answered by ${request.responseUrl} after a redirect` }),
    ...(request.transferSize !== undefined && { _transferSize: request.transferSize }),
    // A response may start and then break off: then there is both a status and an error.
    ...((!answered || request.state !== 'done') && { _error: errorText(request) }),
  }
}

/** The browser's own code if known, else what the page was told. */
function errorText(request: RequestEvent): string {
  const { failure, state } = request
  if (failure?.code !== undefined) return failure.code
  if (failure) return `${failure.name}: ${failure.message}`
  return state === 'done' ? 'no status was readable' : state
}

/** Maps ALPN ids (`h2`) to the names HAR readers know (`http/2.0`); empty if unknown. */
function httpVersion(protocol: string | undefined): string {
  return protocol === 'h2' ? 'http/2.0' : (protocol ?? '')
}

/** Names and values of the query, decoded (URL Standard, application/x-www-form-urlencoded). */
export function queryString(url: string): NameValue[] {
  return formPairs(/\?(.*)$/s.exec(url)?.[1] ?? '')
}

function formPairs(text: string): NameValue[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }))
}

function postData(body: Body, headers: readonly [string, string][]): NonNullable<HarRequest['postData']> {
  const mimeType = headerValue(headers, 'content-type') ?? body.type ?? ''
  const text = body.text ?? ''
  const isForm = mimeType.startsWith('application/x-www-form-urlencoded')
  const comment = shortfall(body)
  return { mimeType, text, ...(isForm && { params: formPairs(text) }), ...(comment !== undefined && { comment }) }
}

function content(body: Body | undefined, contentType: string | undefined): HarResponse['content'] {
  const mimeType = contentType ?? body?.type ?? 'x-unknown'
  if (!body) return { size: 0, mimeType }
  const comment = shortfall(body)
  return {
    size: Math.max(0, bodySize(body)),
    mimeType,
    ...textOrBase64(body.text),
    ...(comment !== undefined && { comment }),
  }
}

/** Text with lone surrogates or non-characters is invalid Unicode to other readers, so it is base64, as in Chrome. */
function textOrBase64(text: string | undefined): { text?: string; encoding?: 'base64' } {
  if (text === undefined) return {}
  return /[\p{Surrogate}\p{Noncharacter_Code_Point}]/u.test(text)
    ? { text: base64(utf8(text)), encoding: 'base64' }
    : { text }
}

function bodySize(body: Body): number {
  return body.size ?? (body.text === undefined || body.truncated ? -1 : utf8(body.text).length)
}

/** What is missing from a body, in words. */
function shortfall(body: Body): string | undefined {
  if (body.text === undefined) return body.omitted === undefined ? undefined : `not recorded: ${body.omitted}`
  if (!body.truncated) return undefined
  return body.size === undefined ? 'cut' : `cut: ${utf8(body.text).length} of ${body.size} bytes`
}

/** If the phases are unknown, the whole duration counts as waiting. */
export function timingsOf(timings: Timings | undefined, duration: number | undefined): HarTimings {
  const none = { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: Math.max(0, duration ?? 0), receive: 0 }
  if (!timings) return none
  const known = (value: number) => (value >= 0 ? value : -1)
  return {
    blocked: known(timings.blocked),
    dns: known(timings.dns),
    connect: known(timings.connect),
    ssl: known(timings.ssl),
    send: Math.max(0, timings.send),
    wait: Math.max(0, timings.wait),
    receive: Math.max(0, timings.receive),
  }
}

/** HAR 1.2: `time` is the sum of all timings that are not -1, except `ssl`, which is part of `connect`. */
export function sumOf({ blocked, dns, connect, send, wait, receive }: HarTimings): number {
  return [blocked, dns, connect, send, wait, receive].reduce((sum, value) => sum + Math.max(0, value), 0)
}

export function initiator(frames: readonly StackFrame[] | undefined): HarInitiator {
  const top = frames?.find((frame) => frame.url !== undefined)
  if (!frames || !top) return { type: 'other' }
  const fromZero = (value: number | undefined) => (value === undefined ? -1 : Math.max(0, value - 1))
  return {
    type: 'script',
    url: top.url!,
    lineNumber: fromZero(top.line),
    stack: {
      callFrames: frames.map((frame) => ({
        functionName: frame.function ?? '',
        scriptId: '',
        url: frame.url ?? '',
        lineNumber: fromZero(frame.line),
        columnNumber: fromZero(frame.column),
      })),
    },
  }
}
