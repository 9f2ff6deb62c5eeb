/** What a server tells over a live connection of a failure: no status shows it, and the connection goes on. */

import { firstOf } from '../../base/first-of.ts'
import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { unframedJson } from '../../session/answers/unframed.ts'
import type { RequestEvent, SocketEvent } from '../../session/index.ts'
import { stepShortlyBefore, type Timeline } from './when.ts'

/** The method of what was asked over a live connection, where a call of HTTP has one of its own. */
export const overSocket = 'SEND'

/** Messages of one connection that are looked at: the last ones, as what the customer complains of stands at the end. */
const looked = 200
/** chars of a message; what fails says so at once */
const longest = 5_000
const hint = /err|exception|fault/i

/** Messages that tell of a failure, each as the answer that it is, so that whatever is known of answers holds for them as well. */
export function answersOfSockets({ session }: Timeline): RequestEvent[] {
  return session.events.flatMap((socket) =>
    socket.kind !== 'socket'
      ? []
      : socket.messages.slice(-looked).flatMap(({ direction, at, text = '' }) => {
          if (direction !== 'received' || text.length > longest || !hint.test(text)) return []
          const failure = firstOf(payloadsOf(text), failureIn)
          return failure && (stepShortlyBefore(session.events, at) || isFault(failure))
            ? answerOf(socket, at, failure)
            : []
        }),
  )
}

function answerOf({ id, frame, url }: SocketEvent, at: number, failure: object): RequestEvent {
  const text = JSON.stringify(failure)
  return {
    ...{ kind: 'request', id, at, frame, url, api: 'fetch', method: overSocket, state: 'done', status: 200 },
    requestHeaders: [],
    responseHeaders: [],
    responseBody: { type: 'application/json', text, size: text.length },
  }
}

/** Without a step before it, only what the server says of itself, or of the page, counts: the rest may be about others. */
const isFault = (failure: object) =>
  /phx_error|internal|unexpected error|-32603|"stale"|outdated/i.test(JSON.stringify(failure))

type Json = Record<string, unknown>

/** What a message holds, without the frame of its protocol: SockJS (`a["{…}"]`), Engine.IO and Socket.IO (`42["error",{…}]`, `43…` for an answer, `44{…}`), SignalR (a mark after each). */
function payloadsOf(text: string): unknown[] {
  const [, kind, rest = ''] = /^(a|4[234]\d*)(?=[[{])([\s\S]*)$/.exec(text) ?? []
  if (kind === 'a') {
    const texts = parsedJson(rest)
    return Array.isArray(texts) ? texts.map((one) => parsedJson(String(one))) : []
  }
  if (kind === undefined) return text.split('\u001e').map(unframedJson)
  const value = parsedJson(rest)
  if (kind === '44') return [{ error: value }]
  if (!Array.isArray(value)) return []
  return kind.startsWith('43') ? value : [{ type: value[0], payload: value[1] }]
}

const errorName = /^(?:error|exception|.*[:._-]error|.*_failed|connection_error)$/i

/** The failure that one message holds, with `error` as others write it; undefined for what tells of none. */
function failureIn(value: unknown): Json | undefined {
  if (Array.isArray(value)) return ofPhoenix(value)
  if (!isObject(value)) return undefined
  // DDP calls the kind of a message `msg`, as others call the words of an error.
  if (isObject(value.error)) return value.jsonrpc === undefined ? { error: value.error } : value
  if (value.ok === false || value.success === false) return value
  // SignalR: the completion of an invocation, and the end of a connection.
  const isOver = (value.type === 3 || value.type === 7) && typeof value.error === 'string'
  if (isOver) return { error: { message: value.error } }
  const payload = Array.isArray(value.payload) ? value.payload[0] : value.payload
  // https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
  if (isObject(payload) && Array.isArray(payload.errors) && isObject(payload.errors[0]))
    return { error: payload.errors[0] }
  const name = [value.type, value.event, value.op, value.action].find((one) => typeof one === 'string')
  if (name === undefined || !errorName.test(name)) return undefined
  return { error: isObject(payload) ? payload : isObject(value.data) ? value.data : { ...value, type: undefined } }
}

/** Channels and LiveView of Phoenix: the process behind a topic has crashed, or a reply says no. */
function ofPhoenix(parts: readonly unknown[]): Json | undefined {
  const [, , topic, event, payload] = parts
  if (typeof topic !== 'string' || typeof event !== 'string') return undefined
  if (event === 'phx_error') return { error: { code: event } }
  const isNo = event === 'phx_reply' && isObject(payload) && payload.status === 'error'
  return isNo ? { error: isObject(payload.response) ? payload.response : { message: payload.response } } : undefined
}
