/** For a key, domain or service that is not set up for this app, according to the response. */

import { refusalEvidence } from '../evidence.ts'
import { givenReason, reportedEvidence } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { afterStep, said } from '../words/words.ts'

export const serviceSetup = defineRule({
  id: 'service-setup',
  class: 'configuration',
  owner: 'engineering',
  looksAt:
    'answers and errors in which a service does not know this key, domain or return address, or a setting is missing',
  // Where this is printed, the page is missing what the service provides.
  find: (facts) => givenReason(facts, 'set-up', 0.6),
  confidence: 0.95,
  agent: ({ request, told }) =>
    request
      ? failureAsReported(request, `a required setting (${settings}) is missing or incorrect`)
      : `Something that the app uses did not work${afterStep({ step: told?.step })}, because a setting (${settings}) is missing or incorrect: ${firstLine(told?.message.text)}.`,
  customer: "A service that this page uses isn't set up correctly for it. The cause is a setting, not your computer.",
  evidence: ({ request, told }) => (request ? refusalEvidence(request) : told ? reportedEvidence(told) : []),
  next: [
    "Read the message: it names the key, domain, or address that is not on the service's list.",
    "Ask who manages this setting: our admins, or the customer's in the case of their own domain or identity provider.",
    "Ask whether the app's address has changed recently, for example to a custom domain.",
  ],
})

const settings = 'a key, a domain, a return address, or a feature'
const firstLine = (text = '') => said(text.split('\n', 1)[0] ?? '')
