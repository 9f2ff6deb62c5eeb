/** For ended sessions in which a call was redirected to a sign-in page that CORS lets no script follow. */

import { messageEvidence, requestEvidence } from '../evidence.ts'
import { type CorsLines, redirectLineOn } from '../failures/cors-lines.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { asksWhoOneIs } from '../responses/sign-in-page.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const signInBehindCors = defineRule({
  id: 'sign-in-behind-cors',
  class: 'authentication',
  owner: 'customer',
  looksAt:
    'calls without a response that the server had sent on to an identity provider, as CORS lets no script follow',
  find: ({ requests, cors }) => requests.find((one) => !one.recovered && signInBehind(one, cors)),
  confidence: 0.92,
  agent: (request) => headed('The session had ended, and the server redirected a request to the sign-in page', request),
  customer: 'Your session has ended. Please reload the page and sign in again. You may need to repeat your last step.',
  evidence: (request, { cors }) => {
    const line = redirectLineOn(request.event, cors)
    return [...requestEvidence(request), ...messageEvidence(line?.message, 160)]
  },
  against: [{ text: 'If signing in again does not help, the server may not accept the sign-in from any script.' }],
  next: [
    'Ask the customer to reload the page, which leads to the sign-in page, and repeat the step.',
    'Ask how long the page had been open.',
    'Tell engineering: a request from a script should get a 401 instead, so that the page can tell the customer.',
  ],
})

/** Whether the call ended at a sign-in page of another origin, judging by its redirects or by what the browser printed. */
export function signInBehind(request: FailedRequest, lines: CorsLines): boolean {
  const { event, causes } = request
  if (causes.cors === undefined) return false
  const target =
    event.redirects?.at(-1)?.url ??
    /Access to \w+ at '([^']+)'/.exec(redirectLineOn(event, lines)?.message.text ?? '')?.[1]
  return target !== undefined && target !== event.url && asksWhoOneIs(target)
}
