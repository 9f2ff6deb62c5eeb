/** For too many requests in too short a time (RFC 6585 4). */
import { endpointOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { askedWait, failure } from '../words/words.ts'

export const rateLimit = defineRule({
  id: 'rate-limit',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'responses with 429, and what GraphQL calls the same',
  find: ({ requests }) => requests.find(({ status }) => status === 429),
  confidence: 0.93,
  agent: (request, { session }) => {
    const sent = session.events.filter(
      (event) =>
        event.kind === 'request' &&
        event.at <= request.event.at &&
        request.event.at - event.at <= 10_000 &&
        endpointOf(event) === request.endpoint,
    ).length
    const wait = askedWait(request)
    const pace = sent > 1 ? `, ${sent} within 10 s` : ''
    return failure(request, `too many requests${pace}${wait === undefined ? '' : `, retry after ${wait}`}`)
  },
  customer: 'For a moment, there were more requests than our service accepts. Please wait half a minute and try again.',
  evidence: requestEvidence,
  next: [
    'Ask the customer to wait as long as the response says and then try again.',
    'Ask whether a script, an integration, or many open tabs use the same account.',
    'Escalate to engineering if normal use is enough to reach the limit.',
  ],
})
