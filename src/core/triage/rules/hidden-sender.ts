/** For requests refused because the browser hides their origin (Referrer Policy, OWASP: verifying the origin). */

import { requestEvidence } from '../evidence.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const hiddenSender = defineRule({
  id: 'hidden-sender',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'refused forms and calls whose response says that the header `Referer` or `Origin` did not come',
  find: ({ requests }) =>
    requests.find(
      ({ event, status, thirdParty, recovered }) =>
        !thirdParty && !recovered && (status === 400 || status === 403) && words.test(responseStart(event)),
    ),
  confidence: 0.95,
  agent: (request) =>
    failure(
      request,
      'the browser did not send the header that says which page the request came from, and the server requires it: something removes it',
    ),
  customer:
    'Your browser, or an extension in it, hides which page a request comes from. Please allow this information for this site, and try again.',
  evidence: requestEvidence,
  against: [{ text: "The page's own policy can also remove the header, for everyone." }],
  next: [
    'Ask the customer to try again in a private window with extensions turned off.',
    'Ask which privacy tools, security products, and proxies are in use.',
    'If coworkers see the same thing without them, check the page\'s "Referrer-Policy".',
  ],
})

const words =
  /\b(?:referr?er|origin)\b[”"'’]? ?(?:header)?[^<>{}]{0,120}\b(?:none was sent|was not sent|not (?:provided|present)|is (?:missing|empty)|no referr?er)\b|\b(?:no|missing|empty) (?:HTTP )?[“"'`]?referr?er\b/i
