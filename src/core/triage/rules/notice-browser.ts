/** For on-screen messages that the browser withholds something: cookies, windows, the camera. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeBrowser = defineNoticeRule({
  id: 'notice-browser',
  class: 'browser-interference',
  owner: 'customer',
  looksAt:
    'messages on the screen that cookies, windows, scripts, the camera or the like are blocked in the browser, where nothing else failed',
  reasons: ['browser'],
  confidence: 0.82,
  meaning: 'a browser setting or an extension blocks something that the page needs',
  customer: 'Your browser is blocking something that the page needs. Please check its settings for this site.',
  next: [
    'Ask the customer to allow what the message names for this site.',
    'Ask whether it works in a private window, or with extensions turned off.',
    'If the company manages its browsers centrally, ask its IT department.',
  ],
})
