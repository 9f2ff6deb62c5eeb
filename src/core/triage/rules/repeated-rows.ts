/** For lists whose next page begins with rows of the previous one, so that the page shows them twice. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { endpointOf, type RequestEvent } from '../../session/index.ts'
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage, type Message } from '../failures/messages.ts'
import { endpointKey } from '../failures/when.ts'
import { recordId } from '../record-id.ts'
import { defineRule } from '../rule.ts'

export const repeatedRows = defineRule({
  id: 'repeated-rows',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'parts of one list that have a record in common, when a framework says that it was drawn twice',
  find: ({ session, messages }: Facts): Subject | undefined => {
    const drawn = findMessage(messages, drawnTwice)
    if (!drawn) return undefined
    const parts = session.events.flatMap((event) => {
      const ids = event.kind === 'request' && event.at <= drawn.event.at ? idsIn(event) : []
      return event.kind === 'request' && ids.length > 0 ? [{ event, ids }] : []
    })
    const second = parts.at(-1)
    const first = second && parts.findLast((one) => isOtherPart(one.event, second.event))
    const common = first?.ids.find((id) => second?.ids.includes(id))
    return first && second && common !== undefined
      ? { weight: 1, first: first.event, second: second.event, drawn, common }
      : undefined
  },
  confidence: 0.75,
  agent: ({ second, common }) =>
    `The list shows a record twice: ${endpointOf(second)} returned the next part of the list, but record ${common} was already in the previous part.`,
  customer: 'Because of a problem on our end, the list shows one entry twice and may be missing another.',
  evidence: ({ first, second, drawn, common }) => [
    { event: second.id, text: `contains record ${common}` },
    { event: first.id, text: 'so does the previous part' },
    ...messageEvidence(drawn),
  ],
  against: [{ text: 'A record added in between shifts the rows as well.' }],
  next: [
    'Escalate to engineering with both addresses: the next part starts one row off, or the rows have no fixed order.',
    'Ask whether it happens with this list every time.',
  ],
})

interface Subject {
  weight: number
  first: RequestEvent
  second: RequestEvent
  drawn: Message
  common: string
}

/** React and Vue */
const drawnTwice = /two children with the same key|Duplicate keys (?:detected|found)/i

const isOtherPart = (one: RequestEvent, of: RequestEvent) => endpointKey(one) === endpointKey(of) && one.url !== of.url

/** The ids in a list, which is the response itself or one of its fields. */
function idsIn({ method, responseBody, status }: RequestEvent): string[] {
  if (method.toUpperCase() !== 'GET' || status !== 200) return []
  const response = parsedJson(responseBody?.text)
  const list = Array.isArray(response)
    ? response
    : isObject(response)
      ? Object.values(response).find(Array.isArray)
      : undefined
  return (list ?? []).flatMap((row: unknown) => recordId(row) ?? [])
}
