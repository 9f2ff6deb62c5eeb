/** For failures of a third-party service. */
import { hostNameOf, looksLikeTracking } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'
import { isGateway, isOwnFaultElsewhere } from './statuses.ts'

export const thirdPartyOutage = defineRule({
  id: 'third-party-outage',
  class: 'third-party',
  owner: 'vendor',
  looksAt: 'responses of 5xx from another site, measuring left out',
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
    `A service from another company (${hostNameOf(request.event.url)}) that the page uses didn't work. We're asking them about it.`,
  evidence: requestEvidence,
  next: [
    "Check the other service's status page.",
    'Check the key and the settings that this account uses for it.',
    'Send the host, time, and response to whoever is in contact with the provider.',
  ],
})
