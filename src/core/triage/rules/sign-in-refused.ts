/** Signing in itself was refused. */
import type { FailedRequest } from '../requests.ts'
import { defineRule } from '../rule.ts'
import { failure, requestEvidence } from '../words.ts'
import { isRenewal, isSignInEndpoint } from './statuses.ts'

export const signInRefused = defineRule({
  id: 'sign-in-refused',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'answers with 400, 401, 403, 422 or 423 to a sign-in request',
  find: ({ requests }) =>
    requests.find(
      ({ event, endpoint, recovered, reason }) =>
        reason !== 'session' &&
        isSignInEndpoint(endpoint) &&
        !isRenewal(endpoint) &&
        !recovered &&
        [400, 401, 403, 422, 423].includes(event.status ?? 0),
    ),
  confidence: ({ code }) =>
    /credential|password|locked|disabled|mfa|otp|user|grant|login/i.test(code ?? '') ? 0.92 : 0.75,
  agent: (request) =>
    failure(
      request,
      isFromProvider(request)
        ? "the answer of the company's own sign-in was not accepted"
        : 'the credentials or the account were refused',
    ),
  customer: (request) =>
    isFromProvider(request)
      ? 'The sign-in of your company was not accepted by our service. Please try it once more from the start.'
      : 'Signing in was refused. Please check user name and password, or reset the password.',
  evidence: requestEvidence,
  next: (request) => [
    ...(isFromProvider(request)
      ? [
          'Ask the customer to begin anew at the sign-in page: an answer of the identity provider is valid for minutes.',
          "Check the clock and the certificate of the identity provider with the customer's administrator.",
        ]
      : []),
    'Check in the administration whether the account exists, is active and is not locked.',
    'Ask the customer to reset the password, and to switch off autofill for one try.',
    'Ask whether the company signs in through its own identity provider.',
  ],
})

/** SAML: the browser hands over what the identity provider has answered. */
const isFromProvider = ({ endpoint }: FailedRequest) => /\/(?:saml2?\/\w+|acs)(?: |$)/i.test(endpoint)
