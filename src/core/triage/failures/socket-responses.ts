/** Failures that a server reports over a live connection: no status shows them, and the connection stays open. */

import { firstOf } from '../../base/first-of.ts'
import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent, SocketEvent } from '../../session/index.ts'
import { unframedJson } from '../../session/responses/unframed.ts'
import { stepShortlyBefore, type Timeline } from './when.ts'

/** Takes the place of the HTTP method for requests over a live connection. */
export const overSocket = 'SEND'

/** Only the last messages of a connection are examined: what the customer complains about usually comes at the end. */
const looked = 200
/** chars of a message; a failure is stated near the start */
const longest = 5_000
const hint = /err|exception|fault/i

/** Failure messages, each turned into a response, so that everything known about responses applies to them too. */
export function responsesOfSockets({ session }: Timeline): RequestEvent[] {
  return session.events.flatMap((socket) =>
    socket.kind !== 'socket'
      ? []
      : socket.messages.slice(-looked).flatMap(({ direction, at, text = '' }) => {
          if (direction !== 'received' || text.length > longest || !hint.test(text)) return []
          const failure = firstOf(payloadsOf(text), failureIn)
          return failure && (stepShortlyBefore(session.events, at) || isFault(failure))
            ? responseOf(socket, at, failure)
            : []
        }),
  )
}

function responseOf({ id, frame, url }: SocketEvent, at: number, failure: object): RequestEvent {
  const text = JSON.stringify(failure)
  return {
    ...{ kind: 'request', id, at, frame, url, api: 'fetch', method: overSocket, state: 'done', status: 200 },
    requestHeaders: [],
    responseHeaders: [],
    responseBody: { type: 'application/json', text, size: text.length },
  }
}

/** Without a step before it, a failure counts only if it is about the server itself or the page; others may be unrelated. */
const isFault = (failure: object) =>
  /phx_error|internal|unexpected error|-32603|"stale"|outdated/i.test(JSON.stringify(failure))

type Json = Record<string, unknown>

/**
 * The contents of a message without its protocol framing: SockJS (`a["{…}"]`), Engine.IO and Socket.IO (`42["error",{…}]`,
 * `43…` for a response, `44{…}`), SignalR (a separator after each).
 */
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

/** The failure in a message, brought under `error` where protocols differ; undefined if it reports none. */
function failureIn(value: unknown): Json | undefined {
  if (Array.isArray(value)) return ofPhoenix(value)
  if (!isObject(value)) return undefined
  // In DDP, `msg` is the type of a message; elsewhere it holds the text of an error.
  if (isObject(value.error)) return value.jsonrpc === undefined ? { error: value.error } : value
  if (value.ok === false || value.success === false) return value
  // SignalR: the completion of an invocation, or the close message.
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

/** Phoenix channels and LiveView: the process behind a topic crashed, or a reply is an error. */
function ofPhoenix(parts: readonly unknown[]): Json | undefined {
  const [, , topic, event, payload] = parts
  if (typeof topic !== 'string' || typeof event !== 'string') return undefined
  if (event === 'phx_error') return { error: { code: event } }
  const isNo = event === 'phx_reply' && isObject(payload) && payload.status === 'error'
  return isNo ? { error: isObject(payload.response) ? payload.response : { message: payload.response } } : undefined
}
