/** Turns the records of a socket into one event: its state, and its first and last messages. */
import { withoutHalfPair } from '../core/base/half-pair.ts'
import { keptMessages, type SocketEvent, type SocketMessage, type StackFrame } from '../core/session/index.ts'
import type { RecordOf } from './draft.ts'

type SocketRecord = RecordOf<'socket'>
export type SocketDraft = Omit<SocketEvent, 'id' | 'frame'>

/** Values of `readyState` (https://websockets.spec.whatwg.org/#dom-websocket-readystate). */
const CONNECTING = 0
/** of a WebSocket; of an EventSource it is CLOSED */
const CLOSING = 2

/**
 * @param present what is known from earlier records of the same socket
 * @param initiator where the page created it; only the first record has it
 */
export function socketDraft(
  present: SocketDraft | undefined,
  record: SocketRecord,
  initiator: StackFrame[] | undefined,
): SocketDraft {
  const { api, url, protocol, code, reason, wasClean, closedByPage, sent, received } = record
  const madeAt = initiator?.length ? initiator : present?.initiator
  const tries = api === 'eventsource' ? record.error - (isOver(record) && !closedByPage ? 1 : 0) : 0
  return {
    kind: 'socket',
    at: record.began,
    api,
    url,
    state: stateOf(record),
    ...(record.open === 0 && sent > 0 && { late: true }),
    ...(protocol && { protocol }),
    ...(code !== undefined && { code }),
    ...(reason && { reason }),
    ...(wasClean !== undefined && { wasClean }),
    ...(closedByPage && { closedByPage }),
    ...(tries > 0 && { interruptions: tries }),
    sent,
    received,
    sentSize: record.sentSize ?? 0,
    receivedSize: record.receivedSize ?? 0,
    messages: kept([...(present?.messages ?? []), ...record.messages.map(marked)]),
    ...(isOver(record) && { duration: Math.max(0, record.time - record.began) }),
    ...(madeAt && { initiator: madeAt }),
  }
}

const isOver = ({ readyState }: SocketRecord) => readyState >= CLOSING

function stateOf(record: SocketRecord): SocketEvent['state'] {
  const { api, readyState, open, error, closedByPage, sent, received } = record
  const wasOpen = open > 0 || sent + received > 0
  if (isOver(record)) return closedByPage || (wasOpen && api === 'websocket') ? 'closed' : 'failed'
  if (readyState !== CONNECTING) return 'open'
  // An event stream that retries by itself.
  return error > 0 && !wasOpen ? 'failed' : 'connecting'
}

/** The hook sends only the beginning of a long text; a page that forges records may send all of it. */
function marked(message: SocketMessage): SocketMessage {
  const { text, size } = message
  const most = keptMessages.characters
  if (text === undefined || (size <= most && text.length <= most)) return message
  return { ...message, text: withoutHalfPair(text.slice(0, most)), truncated: true }
}

function kept(messages: SocketMessage[]): SocketMessage[] {
  const { first, last } = keptMessages
  return messages.length <= first + last ? messages : [...messages.slice(0, first), ...messages.slice(-last)]
}
