/** For on-screen messages that the page is older than the server and must be reloaded. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeOutdated = defineNoticeRule({
  id: 'notice-outdated',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'messages on the screen that the page is too old to go on, where nothing else failed',
  reasons: ['out-of-sync'],
  confidence: 0.85,
  meaning: 'the open page is older than the current version, and a reload loads the new one',
  customer: 'There is a new version of the app. Please save your work and reload the page.',
  next: [
    'Ask the customer to reload the page and, if that does not help, to do a hard reload.',
    'Ask how long the page had been open.',
    'If a freshly loaded page shows the same message, escalate to engineering.',
  ],
})
