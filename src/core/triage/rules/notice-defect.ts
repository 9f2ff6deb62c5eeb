/** For internal messages shown to the customer, such as the text of an unhandled exception. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeDefect = defineNoticeRule({
  id: 'notice-defect',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'messages on the screen that are words of a program: exceptions, errors of a database, values that are not there, and unexpected errors with a reference, where nothing else failed',
  reasons: ['defect', 'unexpected'],
  confidence: ({ reason }) => (reason === 'defect' ? 0.75 : 0.6),
  meaning: ({ reason }) =>
    reason === 'defect'
      ? 'this is a technical error message that was never meant for users'
      : 'our server ran into an unexpected error and logged it under that reference',
  customer: "The page showed you one of our internal errors. We're looking into it.",
  next: ['Escalate to engineering with the exact message.', 'Ask whether it happens again, and with other data too.'],
})
