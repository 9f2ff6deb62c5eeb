/** For sign-ins that were themselves refused. */
import { requestEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'
import { isRenewal, isSignInEndpoint } from './statuses.ts'

export const signInRefused = defineRule({
  id: 'sign-in-refused',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'responses with 400, 401, 403, 422 or 423 to a sign-in request',
  find: ({ requests }) =>
    requests.find(
      ({ event, endpoint, recovered, reason, code }) =>
        reason !== 'session' &&
        reason !== 'rate' &&
        reason !== 'permission' &&
        (isSignInEndpoint(endpoint) || (asksWho.test(endpoint) && wrongPassword.test(code ?? ''))) &&
        !isRenewal(endpoint) &&
        !recovered &&
        // Some servers report a wrong password with 500.
        (reason === 'key' || [400, 401, 403, 422, 423].includes(event.status ?? 0)),
    ),
  confidence: ({ code }) =>
    /credential|password|locked|disabled|mfa|otp|user|grant|login/i.test(code ?? '') ? 0.92 : 0.75,
  agent: (request) => failure(request, ways[wayOf(request)].meaning),
  customer: (request) => ways[wayOf(request)].customer,
  evidence: requestEvidence,
  next: (request) => ways[wayOf(request)].next,
})

/** A sign-in made up of several calls (Clerk, Firebase), recognised by its address and a code. */
const asksWho = /sign[-_]?ins?\b|log[-_]?in\b|\bauth|authenticat|sign[-_]?ins?\//i
const wrongPassword =
  /^(?:form_)?(?:password|identifier|code)_(?:incorrect|not_found)$|^(?:wrong|incorrect)[-_]password$|^auth\/(?:wrong-password|user-not-found|invalid-credential)$/i

/** How the customer signs in, which decides what to check. */
type Way = 'password' | 'second factor' | 'identity provider'

const ways: Record<Way, { meaning: string; customer: string; next: string[] }> = {
  password: {
    meaning: 'the credentials or the account were rejected',
    customer: "We couldn't sign you in. Please check your username and password, or reset your password.",
    next: [
      'Check in the admin console that the account exists, is active, and is not locked.',
      'Ask the customer to reset the password and to turn off autofill for one attempt.',
      'Ask whether the company signs in through its own identity provider.',
    ],
  },
  'second factor': {
    meaning: 'the two-factor code was rejected',
    customer: "The code wasn't accepted. Please get a new one, and check that the clock on your phone is right.",
    next: [
      'Ask the customer to get a new code and to turn on automatic time on the phone: codes depend on its clock.',
      'Ask whether the customer has a new phone: if so, two-factor authentication has to be set up again.',
      'Check in the admin console whether the account is locked after too many attempts.',
    ],
  },
  'identity provider': {
    meaning: "the response from the company's own identity provider was not accepted",
    customer: "Our service didn't accept the sign-in from your company. Please try again from the beginning.",
    next: [
      'Ask the customer to start over on the sign-in page: a response from the identity provider is only valid for a few minutes.',
      "Check the identity provider's clock and certificate with the customer's administrator.",
      'Check in the admin console that the account exists, is active, and is not locked.',
    ],
  },
}

function wayOf({ endpoint }: FailedRequest): Way {
  // SAML: the browser delivers the identity provider's response.
  if (/\/(?:saml2?\/\w+|acs)(?: |$)/i.test(endpoint)) return 'identity provider'
  return /\/(?:mfa|otp|totp|2fa|two-?factor)(?:\/[a-z-]+)?(?: |$)/i.test(endpoint) ? 'second factor' : 'password'
}
