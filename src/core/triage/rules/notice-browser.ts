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
  meaning: 'a setting of the browser, or an add-on, keeps it from the page',
  customer: 'Your browser does not allow the page something that it needs. Please check its settings for this site.',
  next: [
    'Ask the customer to allow for this site what the message names.',
    'Ask whether it works in a private window, or with add-ons turned off.',
    'If the company sets its browsers up centrally, ask its IT department.',
  ],
})
