/** The browser does not say from which page a form comes, and the server asks for that (Referrer Policy, OWASP: verifying the origin). */
import { answerStart } from '../answers/answer-start.ts'
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const hiddenSender = defineRule({
  id: 'hidden-sender',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'refused forms and calls whose answer says that the header `Referer` or `Origin` did not come',
  find: ({ requests }) =>
    requests.find(
      ({ event, status, thirdParty, recovered }) =>
        !thirdParty && !recovered && (status === 400 || status === 403) && words.test(answerStart(event)),
    ),
  confidence: 0.95,
  agent: (request) =>
    failure(
      request,
      'the browser did not send from which page it came, which the server asks for: something takes it away',
    ),
  customer:
    'Your browser, or an extension in it, hides from which page something is sent. Please allow that for this site, and try again.',
  evidence: requestEvidence,
  against: [{ text: 'A policy of the page itself can take the header away for everybody.' }],
  next: [
    'Ask the customer to repeat it in a private window without extensions.',
    'Ask which privacy tools, security products and proxies are in use.',
    'If colleagues see the same without them, look at the "Referrer-Policy" of the page.',
  ],
})

const words =
  /\b(?:referr?er|origin)\b[”"'’]? ?(?:header)?[^<>{}]{0,120}\b(?:none was sent|was not sent|not (?:provided|present)|is (?:missing|empty)|no referr?er)\b|\b(?:no|missing|empty) (?:HTTP )?[“"'`]?referr?er\b/i
