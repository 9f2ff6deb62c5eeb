/** The browser did not open a window that the app asked for. */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words.ts'

export const popupBlocked = defineRule({
  id: 'popup-blocked',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors of sign-in libraries that say that a pop-up window was blocked',
  find: (facts) => toldReason(facts, 'popup'),
  confidence: 0.9,
  agent: ({ message, step }) =>
    `The browser blocked a window that the app wanted to open${afterStep({ step })}: ${said(message.text)}.`,
  customer: 'Your browser blocked a window that the page needs. Please allow pop-ups for this site and try again.',
  evidence: toldEvidence,
  next: [
    'Ask the customer to allow pop-up windows for this site: a sign in the address bar shows that one was blocked.',
    'Ask about a policy of the company or a privacy tool.',
  ],
})
