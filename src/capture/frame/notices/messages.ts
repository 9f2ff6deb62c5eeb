/** The messages on the screen at a moment: of elements inside of each other the one that says it, with what is known of it. */
import type { NoticeEvent } from '../../../core/session/index.ts'
import { ownPart } from '../own-part.ts'
import { isPrivate } from '../steps/secret-field.ts'
import { flatParentOf } from '../steps/shadow.ts'
import { closestAcross } from '../steps/text.ts'
import { isChatter } from './chatter.ts'
import type { Place } from './find.ts'
import { isSeen, saidBy } from './said.ts'

export interface Message extends Place {
  text: string
}

/** What counts of two that say the same. */
const ranks: NoticeEvent['role'][] = ['alertdialog', 'alert', 'errormessage', 'dialog', 'status', 'generic']
const fields = 'input:not([type=hidden]),select,textarea'
/** Parts of other companies that speak to every visitor: consent, chat. */
const visitors = [
  'cookie',
  'consent',
  'gdpr',
  'onetrust',
  'usercentrics',
  'intercom',
  'drift',
  'zendesk',
  'livechat',
  'chat-widget',
]
  .flatMap((word) => [`[id*=${word} i]`, `[class*=${word} i]`])
  .join(',')

/** The messages that a person sees in these places. */
export function messagesIn(places: readonly Place[]): Message[] {
  const messages = places.flatMap((place): Message[] => {
    const text = textOf(place)
    return text === undefined ? [] : [{ ...place, text }]
  })
  return innermost(messages).filter(
    ({ element, text, role }) => !isChatter(text, role) && !closestAcross(element, visitors),
  )
}

function textOf({ element, role, named }: Place): string | undefined {
  if (element === ownPart() || !isSeen(element) || isPrivate(element)) return undefined
  // What asks for something is worked in; only what says nothing else is a message.
  if (role !== 'alert' && role !== 'alertdialog' && element.querySelector(fields)) return undefined
  const { text, whole } = saidBy(element)
  const isRegion = !whole && (role === 'status' || role === 'dialog' || role === 'generic')
  if (isRegion || !/\p{L}{2}/u.test(text)) return undefined
  // A menu is shown in the same way, and its links are what it is there for.
  if (role === 'generic' && !named && element.querySelector('a,[role=menuitem],[role=option],li')) return undefined
  return text
}

/**
 * Of a message in another one that says the same, the outer one with what is known of both; of one that is only a part, the
 * outer one; else the inner one: what is around it only holds it.
 */
function innermost(messages: readonly Message[]): Message[] {
  const kept = new Map(messages.map((message) => [message.element, message]))
  const depths = new Map(messages.map(({ element }) => [element, depthOf(element)]))
  const deepestFirst = [...messages].sort((a, b) => depths.get(b.element)! - depths.get(a.element)!)
  for (const { element } of deepestFirst) {
    const inner = kept.get(element)
    const outer = inner && around(element, kept)
    if (!outer) continue
    if (inner.text === outer.text || isPartOf(inner, outer)) {
      kept.delete(element)
      const role = ranks.indexOf(inner.role) < ranks.indexOf(outer.role) ? inner.role : outer.role
      kept.set(outer.element, {
        ...outer,
        role,
        severity: inner.severity ?? outer.severity,
        named: outer.named ?? inner.named,
      })
    } else kept.delete(outer.element)
  }
  return messages.flatMap(({ element }) => kept.get(element) ?? [])
}

const isPartOf = (inner: Message, outer: Message) =>
  inner.role === 'generic' &&
  (inner.named?.part === true || (outer.role !== 'generic' && outer.role !== 'status' && !inner.severity))

function around(element: Element, messages: ReadonlyMap<Element, Message>): Message | undefined {
  for (let next = flatParentOf(element); next; next = flatParentOf(next)) {
    const message = messages.get(next)
    if (message) return message
  }
  return undefined
}

function depthOf(element: Element): number {
  let depth = 0
  for (let next = flatParentOf(element); next; next = flatParentOf(next)) depth++
  return depth
}
