/** For customers who are signed in but not allowed to do something (RFC 9110 15.5.4), or have not paid for it (15.5.3). */

import { refusalEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { isPage } from '../responses/pages.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isFirewallPage } from './edge-firewall.ts'
import { isSignInEndpoint } from './statuses.ts'

export const permission = defineRule({
  id: 'permission',
  class: 'permission',
  owner: 'support',
  looksAt:
    "responses with 403 of the app's own servers, or that name a role or tell a person of it; 402 and codes for what the plan does not hold",
  find: ({ requests }) =>
    requests.find(
      (request) =>
        (isNotLetIn(request) || (isRefusal(request) && !isSignInEndpoint(request.endpoint))) &&
        !request.recovered &&
        !isFirewallPage(request),
    ),
  confidence: (request) =>
    isFirewall(request) ? 0.4 : isForgeryCheck(request) ? 0.5 : request.code === undefined ? 0.82 : 0.92,
  agent: (request) =>
    failureAsReported(
      request,
      isOfPlan(request)
        ? "the account's plan does not cover this, or it is not turned on"
        : 'the account is not allowed to do this',
    ),
  customer: (request) =>
    isOfPlan(request)
      ? `${customerActivity(request)} isn't covered by your plan. The owner of your account can change the plan.`
      : `${customerActivity(request)} needs a permission that your account doesn't have. An administrator at your company can change that.`,
  evidence: refusalEvidence,
  against: (request) => [
    ...(isFirewall(request)
      ? [
          {
            event: request.event.id,
            text: 'The response is a web page, like those sent by firewalls in front of an app.',
          },
        ]
      : []),
    ...(isForgeryCheck(request)
      ? [{ event: request.event.id, text: 'The code mentions a CSRF token: reloading the page may fix it.' }]
      : []),
    ...(request.workedBefore
      ? [
          {
            event: request.workedBefore.id,
            text: 'The same endpoint was allowed earlier, possibly for a different record.',
          },
        ]
      : []),
  ],
  next: (request) => [
    ...(isOfPlan(request) ? ["Check the account's plan, its limits, and which features are turned on."] : []),
    "Compare the account's role with the permission that the response names.",
    'Ask whether a coworker with a different role can do this.',
    'If the role should be enough, escalate to engineering.',
  ],
})

const isOfPlan = ({ status, reason }: FailedRequest) => status === 402 || reason === 'plan'

/**
 * Refusals that the response explains otherwise are not about roles; those of other companies count only if they name a
 * permission, or if the host has answered other calls.
 */
function isRefusal({ status = 0, reason, thirdParty, serving }: FailedRequest): boolean {
  if (reason === 'plan') return status >= 400 && status < 500 && !thirdParty
  if (status !== 403 && status !== 402) return false
  return reason === 'permission' || ((reason === undefined || reason === 'role') && serving)
}

/** The user is known but has no access to the app: a token endpoint says so with 400 (RFC 6749 5.2). */
const isNotLetIn = ({ endpoint, status = 0, reason }: FailedRequest) =>
  reason === 'permission' && isSignInEndpoint(endpoint) && status >= 400 && status < 500

/** A web page in response to a call probably comes from a firewall; only document requests get pages from the app itself. */
const isFirewall = ({ event, reason }: FailedRequest) =>
  reason === undefined && event.api !== 'document' && isPage(event.responseBody?.text ?? '')
const isForgeryCheck = ({ code }: FailedRequest) => /csrf|xsrf|authenticity/i.test(code ?? '')
