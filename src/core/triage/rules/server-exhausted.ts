/** For a server, or its database, that has run out of disk space or connections, or is read-only, and says so. */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isGateway } from './statuses.ts'

export const serverExhausted = defineRule({
  id: 'server-exhausted',
  class: 'capacity',
  owner: 'engineering',
  looksAt:
    'answers whose words say that disk space or connections are used up, that a threshold is exceeded, or that the server is read-only',
  find: ({ requests }) =>
    requests.find(
      ({ status = 0, reason, thirdParty, recovered }) =>
        status >= 400 && reason === 'exhausted' && !(thirdParty && isGateway(status)) && !recovered,
    ),
  confidence: 0.93,
  agent: (request) =>
    failureAsReported(
      request,
      'the server cannot take this on right now: it is out of space or free connections, or is read-only',
    ),
  customer: (request) =>
    `${customerActivity(request)} didn't work because our service can't take it right now. Please try again in a few minutes.`,
  evidence: tracedEvidence,
  next: [
    'Escalate to engineering right away with the time and the wording of the response: other customers will run into it too.',
    'Ask whether reading works while saving does not: if so, a disk is full or maintenance was announced.',
    'Ask the customer to try again in a few minutes.',
  ],
})
