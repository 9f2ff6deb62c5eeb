/** For cards declined by the payer's bank (https://docs.stripe.com/declines/codes, and the equivalents of other providers). */
import { refusalEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const paymentDeclined = defineRule({
  id: 'payment-declined',
  class: 'integration',
  owner: 'customer',
  looksAt: 'refusals whose code says that a card or a payment was declined',
  find: ({ requests }) => requests.find(({ reason, recovered }) => reason === 'payment' && !recovered),
  confidence: 0.93,
  agent: (request) => failure(request, "the payer's bank declined the payment"),
  customer: 'The bank declined the payment. Please try another card, or ask your bank.',
  evidence: refusalEvidence,
  next: [
    'Ask the customer to try another card or to ask the bank.',
    "Check the payment provider's dashboard for the reason this payment was declined.",
  ],
})
