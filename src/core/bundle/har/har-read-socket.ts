/** One HAR entry as a socket, with the messages in the `_` fields that Chrome, Playwright and mitmproxy write. */

import { clip } from '../../base/clip.ts'
import type { SocketEvent, SocketMessage } from '../../session/index.ts'
import { amountAt, farthest, harLimits, listOf, member, numberAt, textAt } from './har-read-fields.ts'
import { outcomeOf } from './har-read-outcome.ts'
import { type EntryPlace, initiatorOf } from './har-read-request.ts'

/** The kind of socket of an entry; undefined if it is a request. */
export function socketApi(entry: unknown): SocketEvent['api'] | undefined {
  if (Array.isArray(member(entry, '_eventSourceMessages'))) return 'eventsource'
  const type = textAt(entry, '_resourceType', 40)?.toLowerCase()
  const url = textAt(member(entry, 'request'), 'url', 10) ?? ''
  const isWebSocket = Array.isArray(member(entry, '_webSocketMessages')) || type === 'websocket' || /^wss?:/i.test(url)
  return isWebSocket ? 'websocket' : undefined
}

/** @param startedAt epoch ms of the session */
export function socketEvent(
  entry: unknown,
  place: EntryPlace,
  api: SocketEvent['api'],
  startedAt: number,
): SocketEvent {
  const all = listOf(entry, api === 'websocket' ? '_webSocketMessages' : '_eventSourceMessages')
  const sent = api === 'websocket' ? all.filter((one) => directionOf(one) === 'sent').length : 0
  const duration = amountAt(entry, 'time')
  const initiator = initiatorOf(entry)
  return {
    ...place,
    kind: 'socket',
    api,
    url: textAt(member(entry, 'request'), 'url', harLimits.url) ?? '',
    ...endOf(entry, api, all.length > 0),
    sent,
    received: all.length - sent,
    messages: firstAndLast(all).map((one) => messageOf(one, place.at, startedAt, api)),
    ...(duration !== undefined && { duration: Math.min(duration, 1e10) }),
    ...(initiator && { initiator }),
  }
}

function firstAndLast(all: readonly unknown[]): readonly unknown[] {
  const { first, last } = harLimits.messages
  return all.length <= first + last ? all : [...all.slice(0, first), ...all.slice(-last)]
}

/** HAR has no field for the end of a socket: parses the comment written by har-socket.ts. */
function endOf(
  entry: unknown,
  api: SocketEvent['api'],
  spoke: boolean,
): Partial<SocketEvent> & Pick<SocketEvent, 'state'> {
  const { status, failure } = outcomeOf(entry)
  const reason = textAt(member(entry, 'response'), '_error', harLimits.sentence) ?? ''
  const comment = textAt(entry, 'comment', harLimits.sentence) ?? ''
  const [, byPage, code, why] = /^closed (by the page )?with (\d{4})(?: ([^;]*))?/.exec(comment) ?? []
  const closed = code !== undefined && {
    code: Number(code),
    ...(why && { reason: why }),
    ...(byPage && { closedByPage: true }),
  }
  if (reason === 'connecting') return { state: 'connecting', ...closed }
  const opened = status === (api === 'websocket' ? 101 : 200) || spoke
  if (opened && reason === '') return { state: closed ? 'closed' : 'open', ...closed }
  if (status === undefined && !failure && reason === '') return { state: 'connecting', ...closed }
  return {
    state: 'failed',
    ...closed,
    ...(status !== undefined && { status }),
    ...(reason !== '' && reason !== 'failed' && { failure: reason }),
  }
}

function directionOf(message: unknown): SocketMessage['direction'] {
  return member(message, 'type') === 'send' ? 'sent' : 'received'
}

/** Times are in seconds; the data of binary messages (RFC 6455 5.6: opcode 2) is base64, and only its size is used. */
function messageOf(message: unknown, opened: number, startedAt: number, api: SocketEvent['api']): SocketMessage {
  const seconds = numberAt(message, 'time')
  const found = member(message, 'data')
  const data = typeof found === 'string' ? found : ''
  const base = {
    at: seconds === undefined ? opened : Math.min(Math.max(opened, seconds * 1000 - startedAt), opened + farthest),
    direction: api === 'websocket' ? directionOf(message) : 'received',
  } as const
  if (numberAt(message, 'opcode') === 2) return { ...base, size: Math.floor((data.replace(/=+$/, '').length * 3) / 4) }
  const text = clip(data, harLimits.message)
  return { ...base, text, size: data.length, ...(text.length < data.length && { truncated: true }) }
}
