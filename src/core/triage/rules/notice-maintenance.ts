/** For on-screen messages that the service is under maintenance or overloaded. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeMaintenance = defineNoticeRule({
  id: 'notice-maintenance',
  class: 'capacity',
  owner: 'engineering',
  looksAt:
    'messages on the screen of maintenance, of too many requests or of a full service, where nothing else failed',
  reasons: ['maintenance', 'rate', 'exhausted'],
  confidence: 0.85,
  meaning: ({ reason }) =>
    reason === 'maintenance'
      ? 'the service was under maintenance'
      : reason === 'rate'
        ? 'a rate limit was reached'
        : 'the service had no capacity left',
  customer: ({ reason }) =>
    reason === 'maintenance'
      ? 'Our service was under maintenance. Please try again a little later.'
      : 'Our service was overloaded at that moment. Please wait a little and try again.',
  next: [
    'Check the status page, or ask engineering what was going on at that time.',
    'Ask the customer to try again later.',
  ],
})
