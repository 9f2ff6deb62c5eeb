/** For on-screen messages that the computer's clock is wrong. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeClock = defineNoticeRule({
  id: 'notice-clock',
  class: 'clock-locale',
  owner: 'customer',
  looksAt: 'messages on the screen that the clock of the computer is wrong, where nothing else failed',
  reasons: ['clock'],
  confidence: 0.85,
  meaning: "the computer's clock does not agree with the server's",
  customer: "Your computer's clock seems to be wrong. Please turn on automatic time and try again.",
  next: [
    'Ask the customer to turn on automatic date, time and time zone.',
    "Compare the computer's time with the actual time: a few minutes' difference is enough.",
  ],
})
