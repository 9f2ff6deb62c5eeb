/** For audio and video that found no route between the computer and the other side (RFC 8445, WebRTC). */
import type { Facts } from '../failures/facts.ts'
import { type ReportedReason, reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const mediaUnreachable = defineRule({
  id: 'media-unreachable',
  class: 'network',
  owner: 'customer',
  looksAt: 'lines printed as errors that say that a connection for sound and picture has failed, and not come back',
  find: (facts: Facts): ReportedReason | undefined => {
    const told = reportedReason(facts, 'media')
    if (!told) return undefined
    const isBack = facts.messages.some(({ event, text }) => event.at > told.message.event.at && connected.test(text))
    // Browsers keep trying for half a minute, so the step that led to it is too long ago to be found.
    return isBack ? undefined : { ...told, weight: Math.max(told.weight, 0.9) }
  },
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The audio and video connection failed${afterStep({ step })}: ${said(message.text)}; the usual cause is a firewall that blocks UDP.`,
  customer:
    "Audio and video couldn't connect. A firewall or VPN on your end may be in the way. Please try a different network.",
  evidence: reportedEvidence,
  against: [{ text: 'Our own relay (TURN server) looks the same if it is down or not set up.' }],
  next: [
    'Ask the customer to try a different network, such as mobile data on a phone, without a VPN.',
    "Send the ports and addresses of our media servers to the customer's network administrator.",
    'Check whether our TURN servers are up and whether others report the same problem.',
  ],
})

const connected = /connection ?state(?: changed?(?: to)?)?\W{1,6}(?:connected|completed)\b/i
