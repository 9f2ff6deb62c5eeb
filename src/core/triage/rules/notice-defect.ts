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
      ? 'these are words of a program that nobody meant for a person'
      : 'our server met an error that nobody had foreseen, and logged it under that reference',
  customer: 'The page showed you an error of our own. We are looking into it.',
  next: ['Pass it on to engineering with the message as it is.', 'Ask whether it happens again, and with other data.'],
})
