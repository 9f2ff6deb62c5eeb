/** For on-screen messages that a file is too large. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeFile = defineNoticeRule({
  id: 'notice-file',
  class: 'capacity',
  owner: 'customer',
  looksAt: 'messages on the screen that a file is too large, where nothing else failed',
  reasons: ['too-large'],
  confidence: 0.88,
  meaning: 'the file is larger than the product takes',
  customer: 'The file is larger than our service takes. Please try a smaller one, or split it.',
  next: [
    'Ask for the size and type of the file and compare it with the limit that the message names.',
    'Look whether the limit belongs to the plan or to a setting of the account, and can be raised.',
  ],
})
