/** For on-screen messages that a card was declined. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticePayment = defineNoticeRule({
  id: 'notice-payment',
  class: 'integration',
  owner: 'customer',
  looksAt: 'messages on the screen that a card was declined, where nothing else failed',
  reasons: ['payment'],
  confidence: 0.88,
  meaning: 'the bank of the payer refused the payment',
  customer: 'The payment was refused by the bank. Please try another card, or ask your bank.',
  next: [
    'Ask the customer to try another card, or to ask the bank.',
    'Look in the administration of the payment service for the reason of this payment.',
  ],
})
