/** What went over a socket, as lines of a list. Pure. */
import { keptMessages, type SocketEvent, type SocketMessage } from '../../core/session/index.ts'
import { formatBytes, formatTime, plural } from '../format.ts'

export type Direction = SocketMessage['direction']

/** A message by its place among the kept ones, or the hole between the first and the last of them. */
export type SocketLine = { key: string; message: SocketMessage } | { key: 'omitted'; omitted: number }

export interface SocketFilter {
  /** empty shows both */
  show: ReadonlySet<Direction>
  /** in any case; empty shows all */
  text: string
}

export const everyMessage: SocketFilter = { show: new Set(), text: '' }

/** Messages that were not kept. */
export function omittedMessages({ sent, received, messages }: SocketEvent): number {
  return Math.max(0, sent + received - messages.length)
}

/**
 * The kept messages in order. Without a filter a line stands where those are missing that were not kept: whether a filter
 * would show them is not known.
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

/** The first message that has a word of the search, in lower case; undefined where none has. */
export function messageWith({ messages }: SocketEvent, words: readonly string[]): string | undefined {
  const found = messages.findIndex(({ text }) => {
    const lower = text?.toLowerCase() ?? ''
    return words.some((word) => lower.includes(word))
  })
  return found < 0 ? undefined : String(found)
}

/** A text is measured in characters, as the page sees them. */
export function messageSize({ text, size }: SocketMessage): string {
  return text === undefined ? formatBytes(size) : plural(size, 'char')
}

/** Time, direction and text with a line for each message, to be copied. */
export function linesText(lines: readonly SocketLine[]): string {
  return lines
    .map((line) =>
      'message' in line
        ? `${formatTime(line.message.at)}\t${line.message.direction}\t${line.message.text ?? `binary data, ${messageSize(line.message)}`}`
        : `${plural(line.omitted, 'more message')} not kept`,
    )
    .join('\n')
}
