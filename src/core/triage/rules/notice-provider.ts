/** For on-screen messages that another company's service is unavailable. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeProvider = defineNoticeRule({
  id: 'notice-provider',
  class: 'third-party',
  owner: 'vendor',
  looksAt: 'messages on the screen that name a service of another company as away, where nothing else failed',
  reasons: ['provider'],
  confidence: 0.8,
  meaning: 'a third-party service did not respond',
  customer: 'A third-party service that we rely on was not available at that moment. Please try again later.',
  next: [
    'Check the status page of the service that the message names.',
    'Ask whether other customers see the same message.',
    'If the service was up at that time, escalate to engineering.',
  ],
})
