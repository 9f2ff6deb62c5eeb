/** For ended sessions reported by a library whose response came to a hidden frame or over a stream. */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const serviceSession = defineRule({
  id: 'service-session',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'errors whose words say that the customer has to sign in again',
  find: (facts) => reportedReason(facts, 'session'),
  confidence: 0.86,
  agent: ({ message, step }) =>
    `A service asked the customer to sign in again${afterStep({ step })}: ${said(message.text)}.`,
  customer: 'Your session has ended. Please sign in again. You may need to repeat your last step.',
  evidence: reportedEvidence,
  against: [
    {
      text: 'In a browser that blocks third-party cookies, renewing the session in the background fails the same way.',
    },
  ],
  next: [
    'Ask the customer to sign in again and repeat the step.',
    'If it happens again right away, ask whether the browser blocks third-party cookies, which renewing the session in a hidden frame needs.',
  ],
})
