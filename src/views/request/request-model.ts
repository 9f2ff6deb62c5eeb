/** The data behind the details of a request. Pure. */
import { headerValue, type RequestEvent, type Timings } from '../../core/session/index.ts'

export interface Phase {
  id: keyof Timings
  label: string
  /** ms from the start of the request */
  start: number
  /** ms */
  length: number
}

const phaseLabels: [keyof Timings, string][] = [
  ['blocked', 'Queued or stalled'],
  ['dns', 'DNS lookup'],
  ['connect', 'TCP connection'],
  ['ssl', 'TLS handshake'],
  ['send', 'Request sent'],
  ['wait', 'Waiting for the server'],
  ['receive', 'Content download'],
]

/** The known phases, one after the other. HAR 1.2 includes the TLS time in `connect`; here it is separate. */
export function phasesOf(timings: Timings): Phase[] {
  const phases: Phase[] = []
  let start = 0
  for (const [id, label] of phaseLabels) {
    const whole = timings[id]
    if (whole < 0) continue
    const length = id === 'connect' ? Math.max(0, whole - Math.max(0, timings.ssl)) : whole
    phases.push({ id, label, start, length })
    start += length
  }
  return phases
}

/** What only the browser knew about a request, one sentence each: a response withheld from the page, a preflight. */
export function browserSentences({ withheldStatus, preflight, ip }: RequestEvent): string[] {
  return [
    ...(withheldStatus === undefined
      ? []
      : [`The response arrived, but the browser withheld it from the page: ${withheldStatus}`]),
    ...(preflight ? [`Preflight: ${preflightOutcome(preflight)}`] : []),
    ...(ip === undefined ? [] : [`Server ${ip}`]),
  ]
}

/** How the preflight was answered, in words. */
export function preflightOutcome({ status, code }: NonNullable<RequestEvent['preflight']>): string {
  const answer = status === undefined ? 'OPTIONS got no response' : `OPTIONS returned ${status}`
  return code === undefined ? answer : `${answer} (${code})`
}

/** Names and values of the query, decoded. */
export function queryOf(url: string): [string, string][] {
  return URL.canParse(url) ? [...new URL(url).searchParams] : []
}

/**
 * Types whose last word would mislead: the messages of a gRPC-Web or Connect stream are framed, whatever they are written in
 * (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md, https://connectrpc.com/docs/protocol), and Protobuf has had
 * many names before `application/protobuf` was registered (https://www.iana.org/assignments/media-types/application/protobuf).
 */
const remoteCalls: [RegExp, string][] = [
  [/^grpc-web-text\b/, 'grpc-web-text'],
  [/^grpc-web\b/, 'grpc-web'],
  [/^grpc\b/, 'grpc'],
  [/^connect\+/, 'connect'],
  [/(?:^|[.+-])proto(?:buf)?\d?$/, 'protobuf'],
]

/** The kind of content in one word, as in the Network table: json, script, html, png, grpc-web. */
export function contentKind(request: RequestEvent): string {
  const header = headerValue(request.responseHeaders, 'content-type')
  const type = (request.responseBody?.type ?? header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === '') return request.api === 'document' ? 'document' : request.api
  const sub = type.split('/')[1] ?? type
  if (/javascript|ecmascript/.test(sub)) return 'script'
  const call = remoteCalls.find(([pattern]) => pattern.test(sub))
  if (call) return call[1]
  return sub
    .replace(/^x-/, '')
    .replace(/^.*\+/, '')
    .replace(/^vnd\..*$/, 'other')
}

/** Statuses whose responses have no content (RFC 9110, 15.3.5, 15.3.6 and 15.4). */
const withoutContent = (status: number) => status === 204 || status === 205 || (status >= 300 && status < 400)

/**
 * Whether a response had content we know nothing about: for a page and its files, browsers report how much arrived but not
 * what.
 */
export function isContentUnknown({ api, status = 0, responseBody, transferSize }: RequestEvent): boolean {
  if (responseBody || transferSize === 0 || status === 0 || withoutContent(status)) return false
  return api === 'document' || api === 'other'
}

/** Bytes over the wire if known, otherwise of the body. */
export function sizeOf(request: RequestEvent): number | undefined {
  return request.transferSize ?? request.responseBody?.size
}
