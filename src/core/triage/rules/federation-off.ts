/** For sign-in with another account that is turned off for this site or browser (https://w3c-fedid.github.io/FedCM/). */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const federationOff = defineRule({
  id: 'federation-off',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'lines in which the browser says that signing in with an account elsewhere (FedCM) is switched off',
  find: (facts) => reportedReason(facts, 'federation'),
  confidence: 0.9,
  agent: ({ message, step }) =>
    `Signing in with another account failed${afterStep({ step })}: FedCM is turned off in this browser; ${said(message.text)}.`,
  customer:
    "Your browser doesn't allow this page to sign you in with another account. Please allow third-party sign-in in the settings for this site, and try again.",
  evidence: reportedEvidence,
  against: [
    { text: 'Browsers turn this off for a while on their own if the sign-in dialog was closed several times.' },
  ],
  next: [
    'Ask the customer to allow third-party sign-in for this site: open the site settings to the left of the address.',
    'Ask the customer to sign in another way for now.',
    'Ask whether a company policy turns it off.',
  ],
})
