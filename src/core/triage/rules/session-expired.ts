/** For sessions and tokens that are no longer accepted (RFC 9110 15.5.2, RFC 6750 3). */
import type { RequestEvent } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure, outcome } from '../words/words.ts'
import { isRenewal, isSignInEndpoint, isUnauthenticated } from './statuses.ts'

export const sessionExpired = defineRule({
  id: 'session-expired',
  class: 'authentication',
  owner: 'customer',
  looksAt:
    'responses with 401, 419 or 440 outside of signing in, that renewing did not repair; and those that say that the sign-in is over',
  find: ({ requests }) =>
    requests.find(
      ({ status, endpoint, serving, recovered, reason }) =>
        !recovered &&
        (reason === 'session'
          ? (status ?? 0) >= 400
          : isUnauthenticated(status) && !isSignInEndpoint(endpoint) && !isRenewal(endpoint) && serving),
    ),
  confidence: ({ workedBefore, code, reason, event }, { requests }) =>
    reason === 'session' ||
    /expir|session|token/i.test(code ?? challengeOf(event)) ||
    requests.some(({ endpoint }) => isRenewal(endpoint)) ||
    workedBefore
      ? 0.92
      : 0.8,
  agent: (request, { requests }) => {
    const renewal = requests.find((other) => other !== request && isRenewal(other.endpoint))
    const refused = renewal ? `, and renewing it was refused too (${renewal.event.status ?? 'no response'})` : ''
    return failure(request, `the session is no longer valid${refused}`)
  },
  customer: 'Your session has ended. Please sign in again. You may need to repeat your last step.',
  evidence: (request, { requests }) => [
    ...requestEvidence(request),
    ...requests
      .filter(({ endpoint, event }) => isRenewal(endpoint) && event.id !== request.event.id)
      .map((renewal) => ({
        event: renewal.event.id,
        text: `Renewing the session: ${renewal.endpoint} ${outcome(renewal)}`,
      })),
    ...(request.workedBefore
      ? [{ event: request.workedBefore.id, text: 'The same endpoint accepted the session earlier.' }]
      : []),
  ],
  next: [
    'Ask the customer to sign in again and repeat the step.',
    'Ask how long the page had been open, and whether the customer signed out in another tab.',
    "If it happens again right away, check the computer's clock and the cookie settings.",
  ],
})

/** All challenges: a server may offer several schemes, each in a header of its own (RFC 9110 11.6.1). */
const challengeOf = ({ responseHeaders = [] }: RequestEvent) =>
  responseHeaders.flatMap(([name, value]) => (name.toLowerCase() === 'www-authenticate' ? value : [])).join(', ')
