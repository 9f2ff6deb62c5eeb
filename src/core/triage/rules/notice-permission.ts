/** For on-screen messages that the account or its plan does not allow this: what other apps answer with 403 or 402. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticePermission = defineNoticeRule({
  id: 'notice-permission',
  class: 'permission',
  owner: 'support',
  looksAt: 'messages on the screen that speak of a role, a right or the plan, where nothing else failed',
  reasons: ['plan', 'role'],
  confidence: 0.85,
  meaning: ({ reason }) =>
    reason === 'plan'
      ? "the account's plan does not cover this, or it is not turned on"
      : 'the account is not allowed to do this',
  customer: ({ reason }) =>
    reason === 'plan'
      ? "This isn't covered by your plan. The owner of your account can change the plan."
      : 'This needs a permission that your account does not have. An administrator at your company can change that.',
  next: ({ reason }) => [
    reason === 'plan'
      ? "Check the account's plan, its limits and what is turned on for it."
      : "Compare the account's role with the permission that the message names.",
    'Ask whether a coworker with a different role, or an account on a different plan, can do this.',
    'If it should be allowed, escalate to engineering.',
  ],
})
