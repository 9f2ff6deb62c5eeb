/** For on-screen messages that the computer's clock is wrong. */
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeClock = defineNoticeRule({
  id: 'notice-clock',
  class: 'clock-locale',
  owner: 'customer',
  looksAt: 'messages on the screen that the clock of the computer is wrong, where nothing else failed',
  reasons: ['clock'],
  confidence: 0.85,
  meaning: 'the clock of the computer does not agree with that of the server',
  customer: 'The clock of your computer seems to be wrong. Please set the time automatically and try again.',
  next: [
    'Ask the customer to let the computer set date, time and time zone by itself.',
    'Compare the time of the computer with the right one: a few minutes are enough.',
  ],
})
