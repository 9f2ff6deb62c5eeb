/** Which messages are new: each is reported when it appears, not for as long as it stays. */
import type { Message } from './messages.ts'

/** Maximum messages of one look, and of one class in it: more at once means that a list was opened. */
const mostAtOnce = 8
const mostAlike = 3
/**
 * Maximum texts reported per place within a period, unless they interrupt the person: a status line that changes every
 * second is not news.
 */
const mostOfPlace = 5
const mostCounted = 3
const while_ = 60_000

export interface News {
  /**
   * The new ones among all messages now on screen.
   * @param fresh the page, or part of it, has just loaded: only messages that cannot be part of every page count
   */
  of(messages: readonly Message[], fresh: boolean, now: number): Message[]
}

/** Remembers the messages of a document. */
export function createNews(): News {
  let standing = new Map<Element, string>()
  /** texts that differ only in their numbers */
  const counted = new Map<string, { texts: Set<string>; since: number }>()
  const places = new WeakMap<Element, { count: number; since: number }>()

  function isCounter({ text }: Message, now: number): boolean {
    const key = text.replace(/\d+/g, '#')
    if (key === text) return false
    const known = counted.get(key)
    if (!known || now - known.since > while_) {
      if (counted.size > 200) counted.clear()
      counted.set(key, { texts: new Set([text]), since: now })
      return false
    }
    known.texts.add(text)
    return known.texts.size > mostCounted
  }

  function isChatty({ element, role }: Message, now: number): boolean {
    if (role === 'alert' || role === 'alertdialog' || role === 'errormessage') return false
    const known = places.get(element)
    const count = known && now - known.since <= while_ ? known.count + 1 : 1
    places.set(element, { count, since: count > 1 ? known!.since : now })
    return count > mostOfPlace
  }

  return {
    of(messages, fresh, now) {
      const before = standing
      standing = new Map(messages.map(({ element, text }) => [element, text]))
      const come = messages.filter((message) => {
        const stood = before.get(message.element)
        // If only its numbers change, it is a counter.
        return stood === undefined || withoutNumbers(stood) !== withoutNumbers(message.text)
      })
      const alike = (one: Message) =>
        one.role === 'generic' &&
        come.filter((other) => other.element.className === one.element.className).length > mostAlike
      return come
        .filter((message) => !alike(message) && (!fresh || isTold(message)))
        .slice(0, mostAtOnce)
        .filter((message) => !isCounter(message, now) && !isChatty(message, now))
    },
  }
}

const withoutNumbers = (text: string) => text.replace(/\d+/g, '#')

/** For a freshly loaded page: interrupting messages, and those with a severity or a class used for form results. */
function isTold({ role, severity, named }: Message): boolean {
  if (role === 'status' || role === 'generic') return severity !== undefined || named?.flash === true
  return true
}
