/** The browser did not give the app a device or a permission (https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia). */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const deviceDenied = defineRule({
  id: 'device-denied',
  class: 'browser-interference',
  owner: 'customer',
  looksAt:
    'errors of camera, microphone, clipboard, notifications, serial ports, USB and Bluetooth: not allowed, not there, or in use',
  find: (facts) => toldReason(facts, 'device'),
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The browser did not give the app a device or a permission that it asked for${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    'The page could not use a device or function of your computer. Please allow it for this site in the browser, and check that the device is connected and not in use by another program.',
  evidence: toldEvidence,
  against: ({ message }) =>
    message.text.includes('not allowed by the user agent')
      ? [{ text: 'Safari says the same of sound or video that it does not start without a click.' }]
      : [],
  next: [
    'Ask the customer to look at the permissions of this site in the address bar, and in the privacy settings of the system.',
    'Ask whether the device is connected, and not in use by another program.',
    'If the app runs in a frame: the page around it has to allow the device as well.',
  ],
})
