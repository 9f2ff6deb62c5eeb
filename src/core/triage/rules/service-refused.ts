/** For requests that a reachable service of another company refused (RFC 9110 15.5). */
import { hostNameOf, looksLikeTracking } from '../../session/index.ts'
import { refusalEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isQuietQuestion } from './missing-route.ts'

export const serviceRefused = defineRule({
  id: 'service-refused',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'responses of 4xx from another site, measuring and limits left out',
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
  // A service that answers other calls accepts our key, so the refusal is about this call.
  confidence: (request) =>
    request.event.status === 404 && isQuietQuestion(request) ? 0.25 : request.serving ? 0.5 : 0.7,
  agent: (request) =>
    failureAsReported(
      request,
      `${hostNameOf(request.event.url)} is reachable and refused the request, so we are most likely sending it incorrectly`,
    ),
  customer: ({ event }) =>
    `Another company's service (${hostNameOf(event.url)}) didn't accept a request from the page. We're checking our settings for it.`,
  evidence: refusalEvidence,
  against: [{ text: 'The other company may have changed what it accepts without any change on our end.' }],
  next: [
    'Check the key, the address, and the settings that the app uses for this service.',
    'Ask whether other customers see the same: if not, compare the settings of the two accounts.',
    'Escalate to engineering with the host, the time, and the response.',
  ],
})
