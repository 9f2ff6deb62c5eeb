/**
 * For a device or permission that the browser did not grant the app
 * (https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia).
 */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const deviceDenied = defineRule({
  id: 'device-denied',
  class: 'browser-interference',
  owner: 'customer',
  looksAt:
    'errors of camera, microphone, clipboard, notifications, serial ports, USB and Bluetooth: not allowed, not there, or in use',
  find: (facts) => reportedReason(facts, 'device'),
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The browser did not give the app a device or permission it needs${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    "The page couldn't use a device or feature of your computer. Please allow it for this site in your browser, and check that the device is connected and that no other program is using it.",
  evidence: reportedEvidence,
  against: ({ message }) =>
    message.text.includes('not allowed by the user agent')
      ? [{ text: 'Safari gives the same message for audio or video that it does not start without a click.' }]
      : [],
  next: [
    "Ask the customer to check this site's permissions in the address bar and the system's privacy settings.",
    'Ask whether the device is connected and not in use by another program.',
    'If the app runs in a frame, the surrounding page has to allow the device as well.',
  ],
})
