/** One recorded socket as a HAR entry: its handshake, with the messages in the `_` fields of Chrome DevTools. */
import type { SocketEvent } from '../../session/index.ts'
import { counted } from '../completeness.ts'
import { initiator, isoTime, queryString, sumOf, timingsOf } from './har-entry.ts'
import type { HarEntry, HarResponse } from './har-format.ts'

/** @param startedAt epoch ms of the session, which `socket.at` is relative to */
export function socketEntry(socket: SocketEvent, startedAt: number, pageref: string | undefined): HarEntry {
  const lastAt = socket.messages.at(-1)?.at ?? socket.at
  const timings = timingsOf(undefined, socket.duration ?? Math.max(0, lastAt - socket.at))
  const url = socket.url.replace(/#.*$/s, '')
  const comment = commentOf(socket)
  return {
    ...(pageref !== undefined && { pageref }),
    startedDateTime: isoTime(startedAt + socket.at),
    time: sumOf(timings),
    request: {
      method: 'GET',
      url,
      httpVersion: '',
      cookies: [],
      headers: [],
      queryString: queryString(url),
      headersSize: -1,
      bodySize: 0,
    },
    response: responseOf(socket),
    cache: {},
    timings,
    ...(comment && { comment }),
    _initiator: initiator(socket.initiator),
    _resourceType: socket.api,
    ...messagesOf(socket, startedAt),
    _eventId: socket.id,
  }
}

function responseOf(socket: SocketEvent): HarResponse {
  const isWebSocket = socket.api === 'websocket'
  const opened = socket.state === 'open' || socket.state === 'closed' || socket.received > 0
  const status = opened ? (isWebSocket ? 101 : 200) : (socket.status ?? 0)
  return {
    status,
    statusText: opened ? (isWebSocket ? 'Switching Protocols' : 'OK') : '',
    httpVersion: '',
    cookies: [],
    headers: [],
    content: { size: 0, mimeType: isWebSocket ? 'x-unknown' : 'text/event-stream' },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
    ...(!opened && { _error: socket.failure ?? (socket.reason || socket.state) }),
  }
}

/** Times are in seconds. For binary messages only the size is known. */
function messagesOf({ api, messages }: SocketEvent, startedAt: number): Partial<HarEntry> {
  const seconds = (at: number) => (startedAt + at) / 1000
  if (api === 'eventsource') {
    return {
      _eventSourceMessages: messages.map(({ at, text = '' }) => ({
        time: seconds(at),
        eventName: 'message',
        eventId: '',
        data: text,
      })),
    }
  }
  return {
    _webSocketMessages: messages.map(({ at, direction, text }) => ({
      type: direction === 'sent' ? 'send' : 'receive',
      time: seconds(at),
      opcode: text === undefined ? 2 : 1,
      data: text ?? '',
    })),
  }
}

/** Details that HAR has no field for. */
function commentOf({ code, reason, closedByPage, interruptions, ...socket }: SocketEvent): string {
  const missing = socket.sent + socket.received - socket.messages.length
  return [
    ...(code === undefined
      ? []
      : [`closed ${closedByPage ? 'by the page ' : ''}with ${code}${reason ? ` ${reason}` : ''}`]),
    ...(interruptions ? [counted(interruptions, 'interruption')] : []),
    ...(missing > 0 ? [`${counted(missing, 'message')} not kept`] : []),
  ].join('; ')
}
