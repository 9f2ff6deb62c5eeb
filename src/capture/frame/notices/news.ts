/** Which messages are new: each is told when it comes, and not for as long as it stands there. */
import type { Message } from './messages.ts'

/** Messages of a look, and of a class in it: more of them at once are a list that was opened. */
const mostAtOnce = 8
const mostAlike = 3
/** Texts that one place may tell in a while, unless it interrupts the person: a status line that changes each second is no news. */
const mostOfPlace = 5
const mostCounted = 3
const while_ = 60_000

export interface News {
  /**
   * What is new of all that is on the screen now.
   * @param fresh a page, or a part of it, has just come: of what stands in it only what can be no part of every page counts
   */
  of(messages: readonly Message[], fresh: boolean, now: number): Message[]
}

/** Remembers what a document has said. */
export function createNews(): News {
  let standing = new Map<Element, string>()
  /** texts that differ in their numbers alone */
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
        // Its numbers change where it stands: it counts.
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

/** Of a page that has just come: what interrupts, and what is ranked or named as what a form is answered with. */
function isTold({ role, severity, named }: Message): boolean {
  if (role === 'status' || role === 'generic') return severity !== undefined || named?.flash === true
  return true
}
