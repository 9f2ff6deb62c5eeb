/** HARs of a few entries, and what is read from them. */
import { readHar } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent, SessionEvent, SocketEvent } from '../../../../src/core/session/index.ts'

export const bytes = (text: string) => new TextEncoder().encode(text)
export const read = (har: unknown) => readHar(bytes(JSON.stringify(har)))
export const requests = (events: readonly SessionEvent[]) =>
  events.filter((event): event is RequestEvent => event.kind === 'request')
export const sockets = (events: readonly SessionEvent[]) =>
  events.filter((event): event is SocketEvent => event.kind === 'socket')
export const gaps = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.kind === 'gap' ? [`${event.what} (${event.count ?? '-'}): ${event.why}`] : []))

/** A HAR of one entry that is sound unless told otherwise. */
export const entry = (told: object = {}, request: object = {}, response: object = {}) => ({
  startedDateTime: '2026-03-12T09:30:00.000Z',
  time: 12,
  timings: { send: 0, wait: 12, receive: 0 },
  request: { method: 'GET', url: 'https://a.example/x', headers: [], ...request },
  response: {
    status: 200,
    statusText: 'OK',
    headers: [],
    content: { size: 2, mimeType: 'text/plain', text: 'ok' },
    ...response,
  },
  ...told,
})
export const harOf = (...entries: unknown[]) => ({
  log: { version: '1.2', creator: { name: 'Hand', version: '1' }, entries },
})
export const one = (...parts: Parameters<typeof entry>) => requests(read(harOf(entry(...parts))).session.events)[0]!
