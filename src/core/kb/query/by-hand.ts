/** A query as a text that a person can read and change: one line for each message, because each is searched alone. */
import type { Query } from './query.ts'

const ownWeight = 1
/** Lines that count; what is searched takes time with each. */
const maxLines = 40

export function linesOf({ messages }: Query): string {
  return messages.map(({ text }) => text).join('\n')
}

/**
 * The query that a person has made of this one. A line that was not changed keeps its weight and the event it came from;
 * any other counts like a failure, and is searched as it was written.
 */
export function queryByHand({ messages }: Query, lines: string): Query {
  const before = new Map(messages.map((message) => [message.text, message]))
  const wanted = new Set(lines.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))
  wanted.delete('')
  return { messages: [...wanted].slice(0, maxLines).map((text) => before.get(text) ?? { text, weight: ownWeight }) }
}
