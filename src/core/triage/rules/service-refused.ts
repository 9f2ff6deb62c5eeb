/** A service of another company is there, and refused what the app asked of it (RFC 9110 15.5). */
import { hostNameOf, looksLikeTracking } from '../../session/index.ts'
import { answeredEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsTold } from '../words/answer-words.ts'
import { isQuietQuestion } from './missing-route.ts'

export const serviceRefused = defineRule({
  id: 'service-refused',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'answers of 4xx from another site, measuring and limits left out',
  find: ({ requests }) =>
    requests.find(
      ({ event, status = 0, reason, thirdParty, recovered }) =>
        thirdParty &&
        !recovered &&
        reason !== 'too-large' &&
        status >= 400 &&
        status < 500 &&
        status !== 429 &&
        !looksLikeTracking(event.url),
    ),
  // A service that answers other calls takes our key: it is this call that it refused.
  confidence: (request) =>
    request.event.status === 404 && isQuietQuestion(request) ? 0.25 : request.serving ? 0.5 : 0.7,
  agent: (request) =>
    failureAsTold(
      request,
      `${hostNameOf(request.event.url)} is there and refused it, so most likely we ask it wrongly`,
    ),
  customer: ({ event }) =>
    `A service of another company (${hostNameOf(event.url)}) did not accept what the page asked of it. We are looking into our settings for it.`,
  evidence: answeredEvidence,
  against: [{ text: 'The other company may have changed what it accepts, without our doing.' }],
  next: [
    'Check the key, the address and the settings with which the app uses the service.',
    'Ask whether other customers see the same: if not, compare the settings of the two accounts.',
    'Pass host, time and answer on to engineering.',
  ],
})
