/** For on-screen messages that there is no connection. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeOffline = defineNoticeRule({
  id: 'notice-offline',
  class: 'network',
  owner: 'customer',
  looksAt: 'messages on the screen that there is no connection, where no call was seen to fail',
  reasons: ['offline'],
  confidence: 0.7,
  meaning: 'the app considered the browser to be offline',
  customer: 'Your device seems to have lost its connection at that moment. Please check it and try again.',
  next: [
    'Ask whether other websites could be opened at that moment.',
    'Ask whether a VPN or a proxy is in use. If the connection was fine, escalate to engineering.',
  ],
})
