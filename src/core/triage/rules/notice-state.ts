/** For on-screen messages that the record is in a state that does not allow this: sent, closed, waiting for somebody, taken. */
import { defineNoticeRule } from '../notice-rule.ts'
import { quoted } from '../words/words.ts'

export const noticeState = defineNoticeRule({
  id: 'notice-state',
  class: 'integration',
  owner: 'customer',
  looksAt:
    'messages on the screen that a record is finished, used, taken or waiting for somebody, where nothing else failed',
  reasons: ['state'],
  confidence: 0.72,
  meaning: 'the record is in a state that does not allow this',
  customer: ({ event }) =>
    `This isn't possible in the current state of the record. The page said: ${quoted(event.text)}`,
  next: [
    'Compare the state of the record with what the message says, and look up who changed it last.',
    'If somebody else has to act first, ask the customer to contact that person.',
    'If the record is in a state that allows this, escalate to engineering.',
  ],
})
