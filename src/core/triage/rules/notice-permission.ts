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
      ? 'the plan of the account does not hold this, or it is not switched on'
      : 'the account is not allowed to do this',
  customer: ({ reason }) =>
    reason === 'plan'
      ? 'This is more than your plan holds. The owner of your account can change the plan.'
      : 'This needs a permission that your account does not have. An administrator of your company can change that.',
  next: ({ reason }) => [
    reason === 'plan'
      ? 'Look at the plan of the account, its limits and what is switched on for it.'
      : 'Compare the role of the account with the permission that the message names.',
    'Ask whether a colleague with another role, or an account with another plan, can do it.',
    'If it should be allowed, pass it on to engineering.',
  ],
})
