/** A service of somebody else failed or refused. */
import { hostNameOf, looksLikeTracking } from '../../session/index.ts'
import { defineRule } from '../rule.ts'
import { failure, requestEvidence } from '../words.ts'
import { isQuietQuestion } from './missing-route.ts'

export const thirdPartyOutage = defineRule({
  id: 'third-party-outage',
  class: 'third-party',
  owner: 'vendor',
  looksAt: 'answers of 4xx and 5xx from another site, measuring left out',
  find: ({ requests }) =>
    requests.find(
      ({ event, status, thirdParty, recovered }) =>
        thirdParty && !recovered && (event.status ?? 0) >= 400 && status !== 429 && !looksLikeTracking(event.url),
    ),
  confidence: (request) =>
    (request.event.status ?? 0) >= 500 ? 0.88 : request.event.status === 404 && isQuietQuestion(request) ? 0.25 : 0.7,
  agent: (request) => failure(request),
  customer: (request) =>
    `A service of another company (${hostNameOf(request.event.url)}) that the page uses did not work. We are asking them.`,
  evidence: requestEvidence,
  against: ({ event }) =>
    (event.status ?? 0) < 500
      ? [{ event: event.id, text: 'A status of 4xx can also mean that our side asked wrongly, e.g. with an old key.' }]
      : [],
  next: [
    'Look at the status page of the other service.',
    'Check the key and the settings with which this account uses it.',
    'Pass on host, time and answer to whoever keeps the contact.',
  ],
})
