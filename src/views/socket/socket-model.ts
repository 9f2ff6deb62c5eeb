/** The traffic of a socket as lines of a list. Pure. */
import { keptMessages, type SocketEvent, type SocketMessage } from '../../core/session/index.ts'
import { formatBytes, formatTime, plural } from '../format.ts'

export type Direction = SocketMessage['direction']

/** A message by its index among the kept ones, or the gap between the first and the last of them. */
export type SocketLine = { key: string; message: SocketMessage } | { key: 'omitted'; omitted: number }

export interface SocketFilter {
  /** empty shows both */
  show: ReadonlySet<Direction>
  /** case-insensitive; empty shows all */
  text: string
}

export const everyMessage: SocketFilter = { show: new Set(), text: '' }

/** How many messages were not kept. */
export function omittedMessages({ sent, received, messages }: SocketEvent): number {
  return Math.max(0, sent + received - messages.length)
}

/**
 * The kept messages in order. Without a filter, a line marks where messages are missing; with one, it is unknown whether
 * they would match.
 */
export function socketLines(socket: SocketEvent, { show, text }: SocketFilter): SocketLine[] {
  const lines: SocketLine[] = socket.messages.map((message, index) => ({ key: String(index), message }))
  const omitted = omittedMessages(socket)
  const words = text.trim().toLowerCase()
  if (show.size > 0 || words !== '')
    return lines.filter(
      (line) =>
        'message' in line &&
        (show.size === 0 || show.has(line.message.direction)) &&
        (words === '' || line.message.text?.toLowerCase().includes(words)),
    )
  if (omitted > 0) lines.splice(keptMessages.first, 0, { key: 'omitted', omitted })
  return lines
}

/** The first message that contains a search word, in lower case; undefined if none does. */
export function messageWith({ messages }: SocketEvent, words: readonly string[]): string | undefined {
  const found = messages.findIndex(({ text }) => {
    const lower = text?.toLowerCase() ?? ''
    return words.some((word) => lower.includes(word))
  })
  return found < 0 ? undefined : String(found)
}

/** The size of a text is in characters, as the page sees it. */
export function messageSize({ text, size }: SocketMessage): string {
  return text === undefined ? formatBytes(size) : plural(size, 'char')
}

/** Time, direction and text, one message per line, for copying. */
export function linesText(lines: readonly SocketLine[]): string {
  return lines
    .map((line) =>
      'message' in line
        ? `${formatTime(line.message.at)}\t${line.message.direction}\t${line.message.text ?? `binary data, ${messageSize(line.message)}`}`
        : `${plural(line.omitted, 'more message')} not kept`,
    )
    .join('\n')
}
