/** The page shows the customer what only programs say to each other: an exception that nobody has caught in words. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeDefect = defineNoticeRule({
  id: 'notice-defect',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'messages on the screen that are words of a program: exceptions, errors of a database, where nothing else failed',
  reasons: ['defect'],
  confidence: 0.75,
  meaning: 'these are words of a program that nobody meant for a person',
  customer: 'The page showed you an error of our own. We are looking into it.',
  next: ['Pass it on to engineering with the message as it is.', 'Ask whether it happens again, and with other data.'],
})
