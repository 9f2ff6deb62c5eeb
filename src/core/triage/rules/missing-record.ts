/** For a single record that is missing while others of its kind exist, or that was deleted (RFC 9110 15.5.5, 15.5.11). */

import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isDeleted, isKnownThere, isMissing, isQuietQuestion } from './missing-route.ts'

export const missingRecord = defineRule({
  id: 'missing-record',
  class: 'integration',
  owner: 'support',
  looksAt:
    'responses with 404 or 410 from an endpoint that answers for other records, or that say that it was deleted or is not found',
  find: ({ requests }) =>
    requests.find((request) => isMissing(request) && (request.workedBefore !== undefined || isKnownThere(request))),
  // Pages also check in the background whether a record exists, and can do without it.
  confidence: (request) => (isQuietQuestion(request) ? 0.25 : 0.75),
  agent: (request) =>
    failureAsReported(
      request,
      isDeleted(request)
        ? 'this record was deleted'
        : request.workedBefore
          ? 'this record is not there, but the endpoint works for others'
          : 'the server looked for this record and does not have it',
    ),
  customer: "We couldn't find the record. It may have been deleted or moved.",
  evidence: (request) => [
    ...requestEvidence(request),
    ...(request.workedBefore
      ? [{ event: request.workedBefore.id, text: 'The same endpoint worked for another record.' }]
      : []),
  ],
  next: [
    'Check in the admin console whether the record exists and belongs to this account.',
    'Ask how the customer got there: through a link, a bookmark, or a search.',
  ],
})
