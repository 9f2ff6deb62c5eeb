/** For requests on which the app's own server failed (RFC 9110 15.6.1). */

import { hostNameOf } from '../../session/index.ts'
import { tracedEvidence } from '../evidence.ts'
import { statementBeside } from '../failures/reported-by-page.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { statementIn } from '../responses/regret-words.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failure } from '../words/words.ts'
import { isExplained, isFunctionFault, isGateway, isOfNetwork, isOwnFaultElsewhere } from './statuses.ts'

export const serverError = defineRule({
  id: 'server-error',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    "responses with 5xx from the app's own servers and from its programs on other companies' platforms, but 507; gateway statuses only where they tell of the function behind the gateway",
  find: ({ requests, reportedOnScreen }) => {
    const request = requests.find(
      (request) =>
        (!request.thirdParty || isReportedInside(request) || isOwnFaultElsewhere(request)) &&
        (request.status ?? 0) >= 500 &&
        (!isGateway(request.status) || isFunctionFault(request)) &&
        !isOfNetwork(request.status) &&
        request.status !== 507 &&
        !isExplained(request.reason),
    )
    return request && { ...request, stated: statementBeside(request, reportedOnScreen) }
  },
  // What the page can put into words of its own, the server may have expected, and all the more where they name a value.
  confidence: ({ workedBefore, stated }) => {
    const said = stated && statementIn(stated.event.text)
    return said === 'value' ? 0.25 : said ? 0.6 : workedBefore ? 0.85 : 0.92
  },
  agent: (request) =>
    failure(
      request,
      isOwnFaultElsewhere(request)
        ? `${hostNameOf(request.event.url)} only hosts it; what failed there is our own code`
        : undefined,
    ),
  customer: (request) =>
    `${customerActivity(request)} didn't work because of a problem on our end. Nothing you entered caused this.`,
  evidence: tracedEvidence,
  against: ({ workedBefore, stated }) => [
    ...(stated
      ? [
          {
            event: stated.event.id,
            text: 'The page regrets nothing but states a reason, so this may be a rule of the product.',
          },
        ]
      : []),
    ...(workedBefore
      ? [{ event: workedBefore.id, text: 'The same endpoint worked earlier, so it does not always fail.' }]
      : []),
  ],
  next: (request) => [
    'Escalate to engineering with this recording; it contains the request, the response, and the IDs to find it in the logs.',
    'Ask whether it happens every time, and with other records.',
    ...(request.step ? ['Ask whether a coworker can do the same thing.'] : []),
  ],
})

/** The platform handled the request and reports that the program it hosts has failed. */
const isReportedInside = ({ event, serving }: FailedRequest) => serving && (event.status ?? 0) < 300
