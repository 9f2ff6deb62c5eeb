/**
 * For browsers that cannot draw with WebGL because acceleration is turned off or the driver is on a block list, or that lost
 * their drawing context (https://registry.khronos.org/webgl/specs/latest/1.0/#5.15.2).
 */
import type { Facts } from '../failures/facts.ts'
import { type ReportedReason, reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const graphicsOff = defineRule({
  id: 'graphics-off',
  class: 'browser-interference',
  owner: 'customer',
  looksAt:
    'errors that say that no context of WebGL or adapter of WebGPU can be had, or that one was lost and not restored',
  find: (facts) => {
    const told = reportedReason(facts, 'graphics')
    return told && !(isLost(told) && isRestored(told, facts)) ? told : undefined
  },
  // A lost context may be down to the driver, the memory or the app itself.
  confidence: (told) => (isLost(told) ? 0.5 : 0.88),
  agent: (told) =>
    `The ${isLost(told) ? 'app lost the surface it draws on' : 'browser cannot use the graphics card to draw (WebGL, WebGPU)'}${afterStep(told)}: ${said(told.message.text)}.`,
  customer:
    "Your browser can't show this drawing. Please turn on hardware acceleration in its settings, and then restart it.",
  evidence: reportedEvidence,
  against: (told) =>
    isLost(told) ? [{ text: 'The graphics driver, a lack of memory, or the app itself could be the cause.' }] : [],
  next: [
    'Ask the customer to turn on hardware acceleration and restart the browser.',
    'Ask whether this is a remote desktop or a virtual machine, and whether the graphics driver is up to date.',
  ],
})

const isLost = ({ message }: ReportedReason) => /context (?:was )?lost|CONTEXT_LOST/i.test(message.text)

/** The page got a new context and carried on. */
const isRestored = ({ message }: ReportedReason, { messages }: Facts) =>
  messages.some(({ event, text }) => event.at >= message.event.at && /context (?:was )?restored/i.test(text))
