/** For on-screen messages that a card was declined. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticePayment = defineNoticeRule({
  id: 'notice-payment',
  class: 'integration',
  owner: 'customer',
  looksAt: 'messages on the screen that a card was declined, where nothing else failed',
  reasons: ['payment'],
  confidence: 0.88,
  meaning: "the payer's bank declined the payment",
  customer: 'Your bank declined the payment. Please try another card, or ask your bank.',
  next: [
    'Ask the customer to try another card, or to contact the bank.',
    'Look up the decline reason in the dashboard of the payment service.',
  ],
})
