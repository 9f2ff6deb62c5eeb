/**
 * For protected video that the browser cannot play because its module is missing or turned off
 * (https://www.w3.org/TR/encrypted-media-2/).
 */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const protectedMedia = defineRule({
  id: 'protected-media',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors that say that the browser gives no access to a system of keys for protected films',
  find: (facts) => reportedReason(facts, 'protection'),
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The browser cannot play protected video or audio${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    "Your browser can't play protected video. Please allow protected content in its settings, or try another browser.",
  evidence: reportedEvidence,
  against: [{ text: "An app that asks only for another browser's key system (DRM) fails the same way." }],
  next: [
    'Ask the customer to allow protected content in the browser settings and to restart the browser.',
    'Ask whether this is a private window, a virtual machine, or a browser without Widevine, PlayReady, or FairPlay.',
    'If several browsers fail, escalate to engineering with the key system that the app asks for.',
  ],
})
