/** The messages currently on screen: of nested elements, the one that is the message, with what is known about it. */
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

/** Precedence when two say the same. */
const ranks: NoticeEvent['role'][] = ['alertdialog', 'alert', 'errormessage', 'dialog', 'status', 'generic']
const fields = 'input:not([type=hidden]),select,textarea'
/** Other companies' widgets that address every visitor: consent, chat. */
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

/** The messages in these places that a person can see. */
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
  // A dialog with fields is for working in; only one without is a message.
  if (role !== 'alert' && role !== 'alertdialog' && element.querySelector(fields)) return undefined
  const { text, whole } = saidBy(element)
  const isRegion = !whole && (role === 'status' || role === 'dialog' || role === 'generic')
  if (isRegion || !/\p{L}{2}/u.test(text)) return undefined
  // A menu is displayed the same way, but consists of links.
  if (role === 'generic' && !named && element.querySelector('a,[role=menuitem],[role=option],li')) return undefined
  return text
}

/**
 * Resolves nested messages: if both say the same, the outer one with what is known of both; if the inner is only a
 * part, the outer one; otherwise the inner one, since the outer is just its container.
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
