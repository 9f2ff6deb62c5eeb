/** Signing in with an account elsewhere is switched off for this site or browser (https://w3c-fedid.github.io/FedCM/). */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const federationOff = defineRule({
  id: 'federation-off',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'lines in which the browser says that signing in with an account elsewhere (FedCM) is switched off',
  find: (facts) => toldReason(facts, 'federation'),
  confidence: 0.9,
  agent: ({ message, step }) =>
    `Signing in with an account elsewhere is switched off in this browser${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    'Your browser does not allow this page to sign you in with another account. Please allow third-party sign-in in the settings of this site, and try again.',
  evidence: toldEvidence,
  against: [{ text: 'Browsers switch it off for a while by themselves when its dialog was closed several times.' }],
  next: [
    'Ask the customer to allow third-party sign-in for this site: left of the address, under the settings of the site.',
    'Ask the customer to sign in another way meanwhile.',
    'Ask about a policy of the company.',
  ],
})
