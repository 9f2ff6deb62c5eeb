/** For on-screen messages that the page is older than the server and must be reloaded, or that the browser is too old. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeOutdated = defineNoticeRule({
  id: 'notice-outdated',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'messages on the screen that the page or the browser is too old to go on, where nothing else failed',
  reasons: ['out-of-sync', 'old-browser'],
  confidence: 0.85,
  meaning: ({ reason }) =>
    reason === 'old-browser'
      ? 'the app is not made for this browser, or not for a version this old'
      : 'the open page is older than the current version, and a reload loads the new one',
  customer: ({ reason }) =>
    reason === 'old-browser'
      ? 'Your browser is too old for this page. Please update it, or use a different one.'
      : 'There is a new version of the app. Please save your work and reload the page.',
  next: ({ reason }) => (reason === 'old-browser' ? ofBrowser : ofPage),
})

const ofBrowser = [
  "Compare the browser's version with the versions that the product supports.",
  'Ask whether company policy requires an old browser.',
]
const ofPage = [
  'Ask the customer to reload the page and, if that does not help, to do a hard reload.',
  'Ask how long the page had been open.',
  'If a freshly loaded page shows the same message, escalate to engineering.',
]
