/** For a gateway or load balancer that answered instead of the app (RFC 9110 15.6.3 to 15.6.5). */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { requestEvidence, responseEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { responseSentence } from '../words/response-words.ts'
import { askedWait, tryAgain } from '../words/waits.ts'
import { failure, said } from '../words/words.ts'
import { isFirewallPage } from './edge-firewall.ts'
import { isExplained, isFunctionFault, isGateway } from './statuses.ts'

export const gateway = defineRule({
  id: 'gateway',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'responses with 502, 503, 504 and the 52x of content delivery networks',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        !request.thirdParty &&
        isGateway(request.status) &&
        !isFunctionFault(request) &&
        !isExplained(request.reason) &&
        !isFirewallPage(request),
    ),
  confidence: 0.9,
  agent: (request) => failure(request, meaningOf(request)),
  customer: (request) =>
    `${customerActivity(request)} didn't work because our service was unavailable. Please try again ${tryAgain(request, soon)}.`,
  evidence: (request) => {
    const wait = askedWait(request)
    return [
      ...requestEvidence(request),
      ...(isOwnResponse(request) ? responseEvidence(request) : []),
      ...(wait === undefined
        ? []
        : [{ event: request.event.id, text: `The server asks clients to retry after ${wait}` }]),
    ]
  },
  against: ({ workedBefore }) =>
    workedBefore
      ? [{ event: workedBefore.id, text: 'The same endpoint worked earlier, so the outage is brief or partial.' }]
      : [],
  next: [
    'Check the status page and any deployments in progress.',
    'Ask the customer to try again in a few minutes.',
    'If it continues, escalate to engineering with the time of the request.',
  ],
})

/** Written by the app itself, as JSON: whatever stands in front of it only sends pages. */
const isOwnResponse = ({ event }: FailedRequest) => isObject(parsedJson(event.responseBody?.text))

function meaningOf(request: FailedRequest): string {
  const told = isOwnResponse(request) ? responseSentence(request) : undefined
  if (told !== undefined && request.status === 503)
    return `the app's server itself says that it cannot handle this right now: ${said(told)}`
  return `the app's server was ${request.status === 504 ? 'too slow for' : 'not available to'} the gateway in front of it`
}

const soon = { ms: 600_000, words: 'in a few minutes' }
