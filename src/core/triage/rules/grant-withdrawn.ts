/** For a customer's consent to use an account elsewhere that is no longer valid (RFC 6749 5.2, `invalid_grant`). */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { namesConnection } from './connector-failed.ts'

export const grantWithdrawn = defineRule({
  id: 'grant-withdrawn',
  class: 'authentication',
  owner: 'customer',
  looksAt: "responses of the app's own servers that pass on that a grant for an account elsewhere is over",
  find: ({ requests }) =>
    requests.find(
      (request) =>
        request.reason === 'grant' && !request.recovered && !request.thirdParty && !namesConnection(request.code),
    ),
  confidence: 0.94,
  agent: (request) => failureAsReported(request, "the app's access to an external account was revoked or has expired"),
  customer:
    'The connection to your external account is no longer valid. Please reconnect it in the settings and approve the access.',
  evidence: tracedEvidence,
  next: [
    'Ask the customer to reconnect the account and approve everything it asks for.',
    "Ask whether that account's password was changed, or whether its administrator revoked access.",
    "If access ends again after a few days, the app's registration there may still be in test mode.",
  ],
})
