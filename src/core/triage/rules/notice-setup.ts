/** For on-screen messages that something was never set up. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeSetup = defineNoticeRule({
  id: 'notice-setup',
  class: 'configuration',
  owner: 'support',
  looksAt: 'messages on the screen that something is not configured, where nothing else failed',
  reasons: ['set-up'],
  confidence: 0.8,
  meaning: 'something is not set up',
  customer: "Something is not set up yet in your account. We'll look into it with you.",
  next: [
    'Check the setting that the message names.',
    'If it is set already, or the customer cannot set it, escalate to engineering.',
  ],
})
