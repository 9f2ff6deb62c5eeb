/** For changes that gave up waiting for a record locked by other work on the server. */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'

export const rowLocked = defineRule({
  id: 'row-locked',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'failed responses in which a database says that it waited in vain for a locked record or table',
  find: ({ requests }) =>
    requests.find(({ status = 0, reason, recovered }) => status >= 400 && reason === 'row-locked' && !recovered),
  confidence: 0.93,
  agent: (request) =>
    failureAsReported(
      request,
      'the server was working on the same record at that moment and did not release it in time',
    ),
  customer: (request) =>
    `${customerActivity(request)} did not work because our system was busy with the same record. Please try again in a few minutes.`,
  evidence: tracedEvidence,
  against: [{ text: 'If it keeps happening, a job or an import on our end holds the record for too long.' }],
  next: [
    'Ask the customer to try again in a few minutes.',
    'Ask whether an import, a bulk update or an integration was running at that time.',
    'If it happens again, escalate to engineering with the time and the text of the response.',
  ],
})
