/** For on-screen messages that somebody else was quicker, has the record open, or that it exists already. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeConflict = defineNoticeRule({
  id: 'notice-conflict',
  class: 'integration',
  owner: 'customer',
  looksAt:
    'messages on the screen that a record was changed or locked by somebody else, or exists, where nothing else failed',
  reasons: ['conflict'],
  confidence: 0.82,
  meaning: 'the record was changed or is held by somebody else, or there is one already',
  customer: ({ event }) =>
    `Somebody else was quicker, or there is such an entry already. The page said: “${event.text}”. Please reload the page and look.`,
  next: [
    'Ask the customer to copy the text, reload and repeat the change.',
    'Look for the record that exists, and who has it open.',
  ],
})
