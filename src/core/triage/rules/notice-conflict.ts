/** For on-screen messages that somebody else was quicker, has the record open, or that it exists already. */
import { defineNoticeRule } from '../notice-rule.ts'
import { quoted } from '../words/words.ts'

export const noticeConflict = defineNoticeRule({
  id: 'notice-conflict',
  class: 'integration',
  owner: 'customer',
  looksAt:
    'messages on the screen that a record was changed or locked by somebody else, or exists, where nothing else failed',
  reasons: ['conflict'],
  confidence: 0.82,
  meaning: 'someone else has changed or locked the record, or it already exists',
  customer: ({ event }) =>
    `Someone else changed this first, or the entry already exists. The page said: ${quoted(event.text)} Please reload the page and check.`,
  next: [
    'Ask the customer to copy their text, reload the page and make the change again.',
    'Look for the existing record, and check who has it open.',
  ],
})
