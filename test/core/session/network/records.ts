/** What the browser tells of a request, and what is joined with it. */
import { expect } from 'vitest'
import {
  type DocumentInfo,
  joinNetwork,
  type NetworkRecord,
  type RequestEvent,
  type SessionEvent,
} from '../../../../src/core/session/index.ts'
import { documentOf, SITE } from '../../../support/session-builder.ts'

export const documentId = 'BROWSER-1'
export const top = documentOf({ browserDocumentId: documentId })
export const api = 'https://api.tallybook.example'
let ids = 0

/** A fetch of the top document that was answered with 200, 3 ms after the call at `startedAt - 3`. */
export function record(told: Partial<NetworkRecord> = {}): NetworkRecord {
  const startedAt = told.startedAt ?? 3
  return {
    ...{ requestId: String(++ids), documentId, frameId: 0, tabId: 7, type: 'xmlhttprequest', method: 'GET' },
    ...{ startedAt, endedAt: startedAt + 50, redirects: [], initiator: SITE },
    ...(told.error === undefined && { status: 200, statusLine: 'HTTP/1.1 200 OK', ip: '192.0.2.7', fromCache: false }),
    requestHeaders: [['Accept', 'application/json']],
    responseHeaders: told.error === undefined ? [['Content-Type', 'application/json']] : [],
    ...told,
    url: new URL(told.url ?? '/api/invoices', SITE).href,
  }
}

export const join = (events: SessionEvent[], records: NetworkRecord[], documents: DocumentInfo[] = [top]) =>
  joinNetwork(events, records, documents)
export const requests = (events: SessionEvent[]) =>
  events.filter((event): event is RequestEvent => event.kind === 'request')
/** The one request that comes out, whatever was put together for it. */
export function only(event: RequestEvent, records: NetworkRecord[], documents?: DocumentInfo[]): RequestEvent {
  const out = requests(join([event], records, documents))
  expect(out.map(({ id }) => id)).toEqual([event.id])
  return out[0]!
}
