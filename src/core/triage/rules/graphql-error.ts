/** For GraphQL operations that failed behind status 200 (GraphQL specification 7.1). */

import { isGraphql } from '../../session/responses/graphql.ts'
import { refusalEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { activity } from '../words/activity.ts'
import { afterStep } from '../words/words.ts'
import { isRefusedQuery } from './statuses.ts'

export const graphqlError = defineRule({
  id: 'graphql-error',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'GraphQL responses with `errors`',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        !request.thirdParty && (request.status === 200 || (isGraphql(request.event) && isRefusedQuery(request))),
    ),
  confidence: 0.8,
  agent: (request) =>
    `${activity(request)} failed${afterStep(request)}: ${request.endpoint} returned ${request.event.status} with errors${request.code === undefined ? '' : ` (${request.code})`}.`,
  customer: "Part of what you asked for couldn't be done because of a problem on our end.",
  evidence: refusalEvidence,
  next: [
    'Read the messages under "errors" in the response.',
    'Escalate to engineering with the name of the operation.',
  ],
})
