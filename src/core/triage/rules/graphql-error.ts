/** A GraphQL operation failed behind status 200 (GraphQL specification 7.1). */

import { defineRule } from '../rule.ts'
import { activity, afterStep, requestEvidence } from '../words.ts'

export const graphqlError = defineRule({
  id: 'graphql-error',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'GraphQL answers with `errors`',
  find: ({ requests }) => requests.find(({ event, thirdParty }) => event.status === 200 && !thirdParty),
  confidence: ({ code }) => (/UNAUTH|FORBIDDEN|BAD_USER_INPUT|VALIDATION/i.test(code ?? '') ? 0.55 : 0.8),
  agent: (request) =>
    `${activity(request)} failed${afterStep(request)}: ${request.endpoint} answered 200 with errors${request.code === undefined ? '' : ` (${request.code})`}.`,
  customer: 'Part of what you asked for could not be done because of a fault on our side.',
  evidence: requestEvidence,
  against: ({ code }) =>
    /UNAUTH|FORBIDDEN/i.test(code ?? '')
      ? [{ text: 'The code speaks of rights, so the role of the account may be the cause.' }]
      : [],
  next: ['Read the messages in `errors` of the answer.', 'Pass it on to engineering with the name of the operation.'],
})
