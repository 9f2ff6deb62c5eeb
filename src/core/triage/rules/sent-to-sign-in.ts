/** For customers sent to the sign-in page in the middle of something (RFC 9110 15.4.4). */
import { stepText } from '../../session/step-text.ts'
import { stepEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'

export const redirectedToSignIn = defineRule({
  id: 'sent-to-sign-in',
  class: 'authentication',
  owner: 'customer',
  looksAt:
    'pages and calls that were sent on to a sign-in page which tells why, or where to go on, or to a page that says that the session is over',
  find: ({ sentToSignIn: sent }) => (sent?.told && !sent.fromSignIn ? { weight: 1, ...sent } : undefined),
  confidence: 0.84,
  agent: ({ step }) =>
    `The server sent the customer back to sign in after this step: ${stepText(step)}; the session had ended.`,
  customer: 'Your session has ended. Please sign in again. You may need to repeat your last step.',
  evidence: ({ event, step, address }) => [{ event: event.id, text: `sent to ${address}` }, ...stepEvidence(step)],
  against: [{ text: 'The page was recognized as a sign-in page only by its address.' }],
  next: [
    'Ask the customer to sign in again and repeat the step.',
    'Ask how long the page had been open, and whether the customer signed out in another tab.',
    'If it happens again right away, check the cookie settings.',
  ],
})
