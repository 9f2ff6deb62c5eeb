/** The browser cannot draw with WebGL: acceleration is switched off, or the graphics driver is on a block list. */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words.ts'

export const graphicsOff = defineRule({
  id: 'graphics-off',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors that say that no WebGL context can be made',
  find: (facts) => toldReason(facts, 'graphics'),
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The browser cannot draw with WebGL, which the app uses${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    'Your browser cannot show this drawing. Please switch on hardware acceleration in its settings, and restart it.',
  evidence: toldEvidence,
  next: [
    'Ask the customer to switch on hardware acceleration and to restart the browser.',
    'Ask whether it is a remote desktop or a virtual machine, and whether the graphics driver is up to date.',
  ],
})
