/** For duplicate records: the app gave up waiting and retried under another key, or sent the same twice for one click. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { endpointOf, looksLikeTracking, type RequestEvent } from '../../session/index.ts'
import type { Facts } from '../failures/facts.ts'
import { between, effect, endOf, firstIndexSince, inTime, lastBefore } from '../failures/when.ts'
import { recordId } from '../record-id.ts'
import { defineRule } from '../rule.ts'
import { seconds } from '../words/words.ts'

export const sentTwice = defineRule({
  id: 'sent-twice',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'two calls that each created a record of the same content, the second without a new step: at once, or after a slow first one',
  find: ({ session }: Facts): Subject | undefined => {
    const made = session.events.filter((event): event is RequestEvent => event.kind === 'request' && isMade(event))
    const steps = session.events.filter((event) => event.kind === 'step')
    for (const list of [made, steps]) list.sort(inTime)
    for (const first of made) {
      const step = lastBefore(steps, first.at + 1)
      const next = steps[firstIndexSince(steps, first.at + 1)]?.at ?? Number.POSITIVE_INFINITY
      // What a page sends by itself, such as a heartbeat, is the same every time.
      if (!step || first.at - step.at > effect) continue
      const until = Math.min(next, endOf(first) + again)
      const second = [...between(made, first.at, until)].find(
        (one) => one !== first && one.at < next && isSame(first, one),
      )
      if (second) return { weight: 1, first, second }
    }
    return undefined
  },
  confidence: 0.75,
  agent: ({ first, second }) =>
    `The app sent the same data twice: ${endpointOf(first)} was sent again ${seconds(second.at - first.at)} later without the customer doing anything; the server created both (${idOf(first)} and ${idOf(second)}).`,
  customer: 'Something you entered once was saved twice because of a problem on our end. Please check it.',
  evidence: ({ first, second }) => [
    { event: first.id, text: `returned ${first.status} with ${idOf(first)}, after ${seconds(first.duration ?? 0)}` },
    { event: second.id, text: `the same data again: returned ${second.status} with ${idOf(second)}` },
  ],
  against: [{ text: 'Two records with the same content may be intended.' }],
  next: [
    'Check whether there are two records, and ask the customer whether only one was intended.',
    'Escalate to engineering: a retry needs to carry the same idempotency key as the first attempt.',
  ],
})

interface Subject {
  weight: number
  first: RequestEvent
  second: RequestEvent
}

/** ms; no page gives up sooner */
const slow = 2_000
/** ms between two calls of one click that was handled twice */
const atOnce = 400
/** ms within which something is sent again */
const again = 60_000

const isMade = ({ method, status, url }: RequestEvent) =>
  status === 201 && method.toUpperCase() === 'POST' && !looksLikeTracking(url)

function isSame(first: RequestEvent, second: RequestEvent): boolean {
  return (
    first.url === second.url &&
    ((first.duration ?? 0) >= slow ? second.at - endOf(first) < again : second.at - first.at < atOnce) &&
    idOf(first) !== undefined &&
    idOf(second) !== undefined &&
    idOf(first) !== idOf(second) &&
    contentOf(first) !== undefined &&
    contentOf(first) === contentOf(second)
  )
}

const idOf = ({ responseBody }: RequestEvent) => recordId(parsedJson(responseBody?.text))

/** The request body without the idempotency key and the time. */
function contentOf({ requestBody }: RequestEvent): string | undefined {
  const sent = parsedJson(requestBody?.text)
  if (!isObject(sent)) return undefined
  const fields = Object.entries(sent).filter(([name]) => !/key|nonce|attempt|request_?id|time|^at$|_at$/i.test(name))
  return fields.length === 0 ? undefined : JSON.stringify(fields)
}
