/**
 * The browser's own events about requests (webRequest). Casefile only listens: nothing is blocked, changed or added.
 *
 * The permission has no prompt of its own: events come only if both the host and the page that makes the request are granted.
 * It is not an optional permission, because Chromium sends events to an extension that got it while running only after the
 * browser's next start (WebRequestAPI counts its extensions when they load).
 * How the browsers differ, measured in Chromium 156 and Firefox 153:
 * - Chromium reports Cookie, Set-Cookie, Origin, Referer and preflights only with `extraHeaders`; Firefox always does, and
 *   throws if it is given that word.
 * - Chromium names the origin that makes the request in `initiator`, Firefox its page in `originUrl`.
 * - An answer refused by CORS ends with net::ERR_FAILED after its headers in Chromium, without error in Firefox; a
 *   refused preflight ends the request with NS_ERROR_DOM_BAD_URI there.
 * - Firefox does not name the document of requests by workers, calls `sendBeacon` "beacon" (Chromium: "ping"), and never
 *   reports a request to a forbidden port.
 * - Firefox describes TLS failures with a sentence in the browser's language; everything else with a code, as Chromium does.
 * - WebSockets need a grant for ws: in Chromium, which a site's grant is not.
 */
import { browser, isFirefox } from './api.ts'

export type RequestStage = 'before' | 'sent' | 'redirect' | 'headers' | 'started' | 'completed' | 'failed'

/** One event of one request, the same for both browsers. */
export interface RequestSignal {
  stage: RequestStage
  /** the same for all events of a request, including redirects */
  requestId: string
  tabId: number
  frameId: number
  /** the browser's id of the requesting document; none for navigations and some workers */
  documentId?: string
  type: string
  method: string
  url: string
  /** origin of the requester */
  initiator?: string
  /** epoch ms */
  at: number
  status?: number
  statusLine?: string
  fromCache?: boolean
  ip?: string
  redirectUrl?: string
  error?: string
  /** of the request if `sent`, otherwise of the response; raw, so they must not be stored as they are */
  headers?: [string, string][]
}

export interface WebRequests {
  /** the browser lets us listen */
  readonly held: boolean
  /** Listens from now on; does nothing if that is not allowed or already the case. */
  start(heard: (signal: RequestSignal) => void): void
  stop(): void
}

/** The fields of the events that both browsers share; the polyfill's types lack Chromium's. */
interface Details {
  requestId: string
  tabId: number
  frameId: number
  documentId?: string
  type: string
  method: string
  url: string
  initiator?: string
  originUrl?: string
  timeStamp: number
  statusCode?: number
  statusLine?: string
  fromCache?: boolean
  ip?: string | null
  redirectUrl?: string
  error?: string
  requestHeaders?: { name: string; value?: string }[]
  responseHeaders?: { name: string; value?: string }[]
}
type Listener = (details: Details) => void
interface WebRequestEvent {
  addListener(listener: Listener, filter: { urls: string[] }, extraInfo?: string[]): void
  removeListener(listener: Listener): void
  hasListener(listener: Listener): boolean
}

const events: [RequestStage, string, ('requestHeaders' | 'responseHeaders')?][] = [
  ['before', 'onBeforeRequest'],
  ['sent', 'onSendHeaders', 'requestHeaders'],
  ['redirect', 'onBeforeRedirect'],
  ['headers', 'onHeadersReceived', 'responseHeaders'],
  // The headers of a cached response are reported only here.
  ['started', 'onResponseStarted', 'responseHeaders'],
  ['completed', 'onCompleted'],
  ['failed', 'onErrorOccurred'],
]

/** Absent until the permission is granted, and again once it is revoked. */
const api = () => (browser as unknown as { webRequest?: Record<string, WebRequestEvent> }).webRequest

export function createWebRequests(): WebRequests {
  let heard: (signal: RequestSignal) => void = () => undefined
  const listeners = events.map(
    ([stage]): Listener =>
      (details) =>
        heard(signalOf(stage, details)),
  )
  return {
    get held() {
      return api() !== undefined
    },
    start(listener) {
      heard = listener
      for (const [i, [, name, headers]] of events.entries()) {
        const event = api()?.[name]
        const own = listeners[i]!
        if (!event || event.hasListener(own)) continue
        const filter = { urls: ['<all_urls>'] }
        if (!headers) event.addListener(own, filter)
        else event.addListener(own, filter, isFirefox ? [headers] : [headers, 'extraHeaders'])
      }
    },
    stop() {
      for (const [i, [, name]] of events.entries()) api()?.[name]?.removeListener(listeners[i]!)
    },
  }
}

function signalOf(stage: RequestStage, details: Details): RequestSignal {
  const { requestId, tabId, frameId, documentId, type, method, url, statusCode, statusLine, fromCache } = details
  const initiator = details.initiator ?? originOf(details.originUrl)
  const headers = details.requestHeaders ?? details.responseHeaders
  return {
    ...{ stage, requestId, tabId, frameId, type, method, url, at: details.timeStamp },
    ...(documentId && { documentId }),
    ...(initiator && { initiator }),
    // 0 if a redirect was not followed
    ...(statusCode && { status: statusCode }),
    ...(statusLine && { statusLine }),
    ...(fromCache !== undefined && { fromCache }),
    ...(details.ip && { ip: details.ip }),
    ...(details.redirectUrl && { redirectUrl: details.redirectUrl }),
    ...(details.error && { error: codeOf(details.error) }),
    // A non-text header has `binaryValue` instead; there is nothing to read in it.
    ...(headers && { headers: headers.map(({ name, value }): [string, string] => [name, value ?? '']) }),
  }
}

/** Prefixes a sentence like the error codes of its family, so that it is recognised as one of them. */
function codeOf(error: string): string {
  return /^[\w:.]+$/.test(error) ? error : `SSL_ERROR: ${error}`
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined || !URL.canParse(url) ? undefined : new URL(url).origin
}
