/** For on-screen messages that the session has ended, or that the sign-in was wrong. */
import type { FailedNotice } from '../failures/notices.ts'
import { defineNoticeRule } from '../notice-rule.ts'

export const noticeSession = defineNoticeRule({
  id: 'notice-session',
  class: 'authentication',
  owner: 'customer',
  looksAt:
    'messages on the screen that speak of an ended session, a locked account, an expired link or a wrong password, where nothing else failed',
  reasons: ['session', 'sign-in', 'locked-out', 'link-expired'],
  confidence: 0.85,
  meaning: (notice) => told(notice).meaning,
  customer: (notice) => told(notice).customer,
  next: (notice) => told(notice).next,
})

const told = ({ reason }: FailedNotice) =>
  meanings[reason === 'sign-in' || reason === 'locked-out' || reason === 'link-expired' ? reason : 'session']

const meanings = {
  session: {
    meaning: 'the session is no longer valid',
    customer: 'Your session has ended. Please sign in again; you may have to repeat the last step.',
    next: [
      'Ask the customer to sign in again and repeat the step.',
      'Ask how long the page had been open, and whether the customer signed out in another tab.',
    ],
  },
  'sign-in': {
    meaning: 'the sign-in details were wrong',
    customer: 'Your sign-in details were not accepted. Please check them, or reset your password.',
    next: ['Ask the customer to reset the password.', 'Check whether the account exists, and whether it is locked.'],
  },
  'locked-out': {
    meaning: 'the account is locked',
    customer: 'Your account is locked. An administrator at your company can unlock it.',
    next: [
      'Check in the admin console why the account is locked, and since when.',
      'Ask whether somebody, or a stored password on another device, keeps trying to sign in.',
    ],
  },
  'link-expired': {
    meaning: 'the link has expired',
    customer: 'The link you used has expired. Please request a new one.',
    next: ['Send the customer a new link.', 'Ask how old the link was, and whether it had been used before.'],
  },
}
