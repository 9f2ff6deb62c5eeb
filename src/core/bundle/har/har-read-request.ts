/** One entry of a HAR as a request of a session. */

import { isObject } from '../../base/is-object.ts'
import { type Headers, headerValue, type RequestEvent, type StackFrame, type Timings } from '../../session/index.ts'
import { requestBody, responseBody } from './har-read-body.ts'
import { amountAt, harLimits, listOf, member, numberAt, pairsAt, textAt } from './har-read-fields.ts'
import { outcomeOf } from './har-read-outcome.ts'
import { kindOf } from './har-read-type.ts'

/** Fields common to all events of an entry. */
export interface EntryPlace {
  id: string
  /** ms since the session began */
  at: number
  frame: string
}

/** ms; anything longer is a mistake rather than a duration */
const longest = 1e10

/** @param entry one for which `faultOf` found nothing */
export function requestEvent(entry: unknown, place: EntryPlace): RequestEvent {
  const request = member(entry, 'request')
  const response = member(entry, 'response')
  const method = textAt(request, 'method', harLimits.word) ?? ''
  const requestHeaders = headersOf(request, 'cookie')
  const responseHeaders = headersOf(response, 'set-cookie')
  const outcome = outcomeOf(entry)
  const sent = requestBody(request)
  const received = responseBody(response)
  const timings = timingsOf(member(entry, 'timings'))
  const duration = outcome.state === 'pending' ? undefined : durationOf(entry, timings)
  const protocol = protocolOf(response) ?? protocolOf(request)
  const ip = textAt(entry, 'serverIPAddress', harLimits.word)
  const initiator = initiatorOf(entry)
  return {
    ...place,
    kind: 'request',
    ...kindOf(entry, method, requestHeaders, received?.type),
    method,
    url: textAt(request, 'url', harLimits.url) ?? '',
    requestHeaders,
    ...outcome,
    ...(sent && { requestBody: sent }),
    ...((outcome.status || responseHeaders.length > 0) && { responseHeaders }),
    ...(received && { responseBody: received }),
    ...(duration !== undefined && { duration }),
    ...(timings && { timings }),
    ...(protocol !== undefined && { protocol }),
    ...transferSize(response),
    ...(isFromCache(entry) && { fromCache: true }),
    ...(initiator && { initiator }),
    ...(ip && { ip }),
  }
}

/** Why an entry cannot be shown at all, as the end of a sentence; undefined if it can. */
export function faultOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return 'it is not an object'
  if (!isObject(member(entry, 'request'))) return '`request` is missing'
  const request = member(entry, 'request')
  for (const name of ['url', 'method']) {
    const value = member(request, name)
    if (value === undefined || value === null || value === '') return `\`request.${name}\` is missing`
    if (typeof value !== 'string') return `\`request.${name}\` is not text`
  }
  return undefined
}

/**
 * Headers, except those of HTTP/2 that repeat method and URL (RFC 9113 8.3). If cookies are listed without their
 * header, the header is reconstructed.
 */
function headersOf(message: unknown, cookieHeader: 'cookie' | 'set-cookie'): Headers {
  const headers = pairsAt(message, 'headers').filter(([name]) => !name.startsWith(':'))
  if (headerValue(headers, cookieHeader) !== undefined) return headers
  const cookies = pairsAt(message, 'cookies').map(([name, value]) => `${name}=${value}`)
  if (cookies.length === 0) return headers
  const lines = cookieHeader === 'cookie' ? [cookies.join('; ')] : cookies
  return [...headers, ...lines.map((line): [string, string] => [cookieHeader, line])]
}

function timingsOf(told: unknown): Timings | undefined {
  const phase = (name: keyof Timings) => Math.min(amountAt(told, name) ?? -1, longest)
  const timings: Timings = {
    blocked: phase('blocked'),
    dns: phase('dns'),
    connect: phase('connect'),
    ssl: phase('ssl'),
    send: phase('send'),
    wait: phase('wait'),
    receive: phase('receive'),
  }
  return Object.values(timings).some((value) => value >= 0) ? timings : undefined
}

/** HAR 1.2: `time` is the sum of the phases; `ssl` is part of `connect`. */
function durationOf(entry: unknown, timings: Timings | undefined): number | undefined {
  const time = amountAt(entry, 'time')
  if (time !== undefined) return Math.min(time, longest)
  if (!timings) return undefined
  const { blocked, dns, connect, send, wait, receive } = timings
  return [blocked, dns, connect, send, wait, receive].reduce((sum, value) => sum + Math.max(0, value), 0)
}

/** Treats `HTTP/2`, `http/2.0` and `h2` as one. */
function protocolOf(message: unknown): string | undefined {
  const version = textAt(message, 'httpVersion', harLimits.word)?.trim().toLowerCase()
  if (!version || version === 'unknown') return undefined
  return /^http\/([23])(?:\.0)?$/.exec(version)?.[1]?.replace(/^/, 'h') ?? version
}

/** Bytes on the wire: Chrome and Safari give the total, others the body, plus the headers if known. */
function transferSize(response: unknown): Pick<RequestEvent, 'transferSize'> {
  const whole = amountAt(response, '_transferSize')
  const body = amountAt(response, 'bodySize') ?? 0
  const size = whole ?? (body > 0 ? body + Math.max(0, numberAt(response, 'headersSize') ?? 0) : undefined)
  return size === undefined ? {} : { transferSize: size }
}

/** Chrome: `memory` or `disk`; Safari: `Memory Cache` or `Disk Cache`. */
function isFromCache(entry: unknown): boolean {
  return Boolean(textAt(entry, '_fromCache', 40)) || /cache/i.test(textAt(entry, '_fetchType', 40) ?? '')
}

/**
 * Frames as in the Chrome DevTools Protocol, `Network.Initiator`, with 0-based lines and columns. chrome-har writes
 * only URL and line.
 */
export function initiatorOf(entry: unknown): StackFrame[] | undefined {
  const initiator = member(entry, '_initiator')
  const frames: StackFrame[] = []
  let stack = member(initiator, 'stack')
  for (let depth = 0; isObject(stack) && depth < harLimits.frames; depth++, stack = member(stack, 'parent')) {
    const note = depth > 0 ? { note: 'async' } : {}
    for (const frame of listOf(stack, 'callFrames').slice(0, harLimits.frames - frames.length)) {
      frames.push({ ...frameOf(frame, 'functionName'), ...note })
    }
  }
  if (frames.length > 0) return frames
  const url = typeof initiator === 'string' ? initiator : textAt(initiator, 'url', harLimits.url)
  if (!url) return undefined
  const from = isObject(initiator) ? initiator : { url, lineNumber: numberAt(entry, '_initiator_line') }
  return [frameOf(from, '')]
}

function frameOf(frame: unknown, nameField: string): StackFrame {
  const name = textAt(frame, nameField, harLimits.word)
  const url = textAt(frame, 'url', harLimits.url)
  const line = amountAt(frame, 'lineNumber')
  const column = amountAt(frame, 'columnNumber')
  return {
    ...(name && { function: name }),
    ...(url && { url }),
    ...(line !== undefined && { line: line + 1 }),
    ...(column !== undefined && { column: column + 1 }),
  }
}
