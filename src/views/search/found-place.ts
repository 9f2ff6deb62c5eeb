/** Why a line matches a search, if the line itself does not show it. Pure. */
import type { RequestEvent, SessionEvent, SocketEvent } from '../../core/session/index.ts'
import { messageWith } from '../socket/socket-model.ts'
import { bestPart, type RequestPart } from './request-part.ts'

/** A part of a request or socket, and the text around the word found in it. */
export interface FoundPlace {
  part: string
  text: string
}

const partWords: Record<RequestPart, string> = {
  headers: 'Headers',
  payload: 'Payload',
  response: 'Response',
  initiator: 'Initiator',
}

/**
 * Characters before and after the start of the word: few before it, so that the word is visible in a side panel too; after
 * it, more than fits on a line would only cost time.
 */
const before = 8
const after = 120

/** Cached per search: a body may be large, and rows are re-rendered while scrolling. */
const places = new WeakMap<SessionEvent, { words: readonly string[]; place: FoundPlace | undefined }>()

/** @param words in lower case. Undefined if the line shows them, or if the event does not contain any. */
export function foundPlace(event: SessionEvent, words: readonly string[]): FoundPlace | undefined {
  if (words.length === 0 || (event.kind !== 'request' && event.kind !== 'socket')) return undefined
  const known = places.get(event)
  if (known?.words === words) return known.place
  const place = event.kind === 'request' ? inRequest(event, words) : inSocket(event, words)
  places.set(event, { words, place })
  return place
}

function inRequest(request: RequestEvent, words: readonly string[]): FoundPlace | undefined {
  const { part, text } = bestPart(request, words)
  return part && { part: partWords[part], text: around(text, words) }
}

function inSocket(socket: SocketEvent, words: readonly string[]): FoundPlace | undefined {
  const url = socket.url.toLowerCase()
  const key = words.every((word) => url.includes(word)) ? undefined : messageWith(socket, words)
  const text = key === undefined ? undefined : socket.messages[Number(key)]?.text
  return text === undefined ? undefined : { part: 'Message', text: around(text, words) }
}

/** The text around the first of the words, on one line. */
function around(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase()
  const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((index) => index >= 0))
  const from = Math.max(0, at - before)
  const to = at + after
  const line = text.slice(from, to).replace(/\s+/g, ' ')
  return `${from > 0 ? '…' : ''}${line}${to < text.length ? '…' : ''}`
}
