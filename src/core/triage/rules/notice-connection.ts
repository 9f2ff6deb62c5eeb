/** For on-screen messages that an account elsewhere has to be connected again. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeConnection = defineNoticeRule({
  id: 'notice-connection',
  class: 'integration',
  owner: 'customer',
  looksAt:
    "messages on the screen that the connection to an account of another company's service is over, where nothing else failed",
  reasons: ['connection'],
  confidence: 0.82,
  meaning: "the app's access to an account elsewhere has ended",
  customer:
    'The connection to your account elsewhere is no longer valid. Please connect it again in the settings and approve the access.',
  next: [
    'Ask the customer to connect the account again and approve everything it asks for.',
    "Ask whether that account's password was changed, or whether its administrator revoked access.",
  ],
})
