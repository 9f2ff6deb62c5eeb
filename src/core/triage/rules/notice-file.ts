/** For on-screen messages that a file is too large. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeFile = defineNoticeRule({
  id: 'notice-file',
  class: 'capacity',
  owner: 'customer',
  looksAt: 'messages on the screen that a file is too large, where nothing else failed',
  reasons: ['too-large'],
  confidence: 0.88,
  meaning: 'the file is larger than the product accepts',
  customer: 'The file is larger than our service accepts. Please try a smaller one, or split it.',
  next: [
    'Ask for the size and type of the file, and compare them with the limit in the message.',
    'Check whether the limit comes from the plan or from an account setting, and whether it can be raised.',
  ],
})
