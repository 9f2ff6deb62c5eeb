/**
 * The shapes of HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/) as far as Casefile writes them, plus the `_`
 * fields of Chrome DevTools (front_end/models/har in its source). Times are in ms unless noted.
 */

export interface Har {
  log: {
    version: '1.2'
    creator: { name: string; version: string }
    browser?: { name: string; version: string }
    pages: HarPage[]
    entries: HarEntry[]
    comment?: string
  }
}

export interface HarPage {
  /** ISO 8601 with zone, as everywhere in HAR */
  startedDateTime: string
  id: string
  title: string
  /** -1 = unknown */
  pageTimings: { onContentLoad: number; onLoad: number }
}

export interface HarEntry {
  pageref?: string
  startedDateTime: string
  /** the sum of the known timings, without `ssl` */
  time: number
  request: HarRequest
  response: HarResponse
  cache: Record<string, never>
  timings: HarTimings
  serverIPAddress?: string
  comment?: string
  _initiator: HarInitiator
  /** Chrome's resource type in lower case */
  _resourceType: string
  _fromCache?: 'disk'
  _webSocketMessages?: { type: 'send' | 'receive'; time: number; opcode: number; data: string }[]
  _eventSourceMessages?: { time: number; eventName: string; eventId: string; data: string }[]
  /** id of the event in the bundle's events.jsonl */
  _eventId: string
}

export interface NameValue {
  name: string
  value: string
}

export interface HarCookie extends NameValue {
  path?: string
  domain?: string
  /** ISO 8601 */
  expires?: string
  httpOnly?: boolean
  secure?: boolean
  /** not in HAR 1.2, but in Chrome's files */
  sameSite?: string
}

export interface HarRequest {
  method: string
  /** without the fragment */
  url: string
  httpVersion: string
  cookies: HarCookie[]
  headers: NameValue[]
  queryString: NameValue[]
  postData?: { mimeType: string; text: string; params?: NameValue[]; comment?: string }
  /** bytes; -1 = unknown */
  headersSize: number
  bodySize: number
}

export interface HarResponse {
  /** 0 = no response */
  status: number
  statusText: string
  httpVersion: string
  cookies: HarCookie[]
  headers: NameValue[]
  content: { size: number; mimeType: string; text?: string; encoding?: 'base64'; comment?: string }
  redirectURL: string
  headersSize: number
  bodySize: number
  comment?: string
  _transferSize?: number
  _error?: string
}

/** -1 = does not apply or unknown; `ssl` is part of `connect`; send, wait and receive are never negative. */
export interface HarTimings {
  blocked: number
  dns: number
  connect: number
  ssl: number
  send: number
  wait: number
  receive: number
}

/** As in the Chrome DevTools Protocol, `Network.Initiator`. */
export interface HarInitiator {
  type: 'script' | 'other'
  url?: string
  lineNumber?: number
  stack?: { callFrames: HarCallFrame[] }
}

/** Lines and columns are 0-based here; in `Error.stack` they are 1-based. */
export interface HarCallFrame {
  functionName: string
  scriptId: string
  url: string
  lineNumber: number
  columnNumber: number
}
