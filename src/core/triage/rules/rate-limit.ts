/** For too many requests in too short a time (RFC 6585 4). */
import { endpointOf, hostNameOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { askedWait, tryAgain } from '../words/waits.ts'
import { failure } from '../words/words.ts'

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
        endpointOf(event) === request.endpoint &&
        hostNameOf(event.url) === hostNameOf(request.event.url),
    ).length
    const wait = askedWait(request)
    const pace = sent > 1 ? `, ${sent} within 10 s` : ''
    return failure(request, `too many requests${pace}${wait === undefined ? '' : `, retry after ${wait}`}`)
  },
  customer: (request) =>
    request.thirdParty
      ? `A service from another company (${hostNameOf(request.event.url)}) accepts no more requests at the moment. Please try again ${tryAgain(request, soon)}.`
      : `For a moment, there were more requests than our service accepts. Please try again ${tryAgain(request, soon)}.`,
  evidence: requestEvidence,
  next: ({ thirdParty, event }) => [
    ...(thirdParty ? [`Check the quota that our key has at ${hostNameOf(event.url)}.`] : []),
    'Ask the customer to wait as long as the response says and then try again.',
    'Ask whether a script, an integration, or many open tabs use the same account.',
    'Escalate to engineering if normal use is enough to reach the limit.',
  ],
})

const soon = { ms: 60_000, words: 'in half a minute' }
