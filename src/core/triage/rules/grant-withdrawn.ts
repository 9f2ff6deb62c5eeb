/** What the customer once allowed the app to do with an account elsewhere holds no longer (RFC 6749 5.2, `invalid_grant`). */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsTold } from '../words/answer-words.ts'
import { namesConnection } from './connector-failed.ts'

export const grantWithdrawn = defineRule({
  id: 'grant-withdrawn',
  class: 'authentication',
  owner: 'customer',
  looksAt: "answers of the app's own servers that pass on that a grant for an account elsewhere is over",
  find: ({ requests }) =>
    requests.find(
      (request) =>
        request.reason === 'grant' && !request.recovered && !request.thirdParty && !namesConnection(request.code),
    ),
  confidence: 0.94,
  agent: (request) =>
    failureAsTold(request, 'the consent that the app had for an account elsewhere was withdrawn or has run out'),
  customer:
    'The connection to your account elsewhere is no longer valid. Please connect it anew in the settings, and agree to the access.',
  evidence: tracedEvidence,
  next: [
    'Ask the customer to connect the account anew, and to agree to everything that is asked.',
    'Ask whether the password of that account was changed, or its administrator withdrew the consent.',
    'If it is over again after days: the registration of the app there may still be in test.',
  ],
})
