/** For on-screen messages that an allowance of the account is used up. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeLimit = defineNoticeRule({
  id: 'notice-limit',
  class: 'capacity',
  owner: 'customer',
  looksAt:
    'messages on the screen that a limit of the account is reached or its space is full, where nothing else failed',
  reasons: ['used-up'],
  confidence: 0.82,
  meaning: 'the account has used up what it may have of this',
  customer: 'You have used up what your account may have of this. Please remove something, or ask for a higher limit.',
  next: [
    "Compare what the account uses with its limit, and whether the limit is the plan's or a setting.",
    'If the account is below its limit, escalate to engineering.',
  ],
})
