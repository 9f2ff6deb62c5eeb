/** A service of somebody else failed. */
import { hostNameOf, looksLikeTracking } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'
import { isGateway, isOwnFaultElsewhere } from './statuses.ts'

export const thirdPartyOutage = defineRule({
  id: 'third-party-outage',
  class: 'third-party',
  owner: 'vendor',
  looksAt: 'answers of 5xx from another site, measuring left out',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        request.thirdParty &&
        !request.recovered &&
        (request.reason !== 'exhausted' || isGateway(request.event.status)) &&
        (request.event.status ?? 0) >= 500 &&
        !isOwnFaultElsewhere(request) &&
        !looksLikeTracking(request.event.url),
    ),
  confidence: 0.88,
  agent: (request) => failure(request),
  customer: (request) =>
    `A service of another company (${hostNameOf(request.event.url)}) that the page uses did not work. We are asking them.`,
  evidence: requestEvidence,
  next: [
    'Look at the status page of the other service.',
    'Check the key and the settings with which this account uses it.',
    'Pass on host, time and answer to whoever keeps the contact.',
  ],
})
