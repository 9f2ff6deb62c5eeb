/** A library reports that the customer has to sign in again; the answer itself came to a hidden frame or over a stream. */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const serviceSession = defineRule({
  id: 'service-session',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'errors whose words say that the customer has to sign in again',
  find: (facts) => toldReason(facts, 'session'),
  confidence: 0.86,
  agent: ({ message, step }) =>
    `The app was told that the customer has to sign in again${afterStep({ step })}: ${said(message.text)}.`,
  customer: 'Your session has ended. Please sign in again; you may have to repeat the last step.',
  evidence: toldEvidence,
  against: [
    { text: 'A browser that keeps cookies of other sites away makes renewing in the background fail the same way.' },
  ],
  next: [
    'Ask the customer to sign in again and to repeat the step.',
    'If it comes back at once: ask whether the browser blocks third-party cookies, which a renewal in a hidden frame needs.',
  ],
})
