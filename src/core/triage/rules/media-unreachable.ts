/** Sound and picture find no way between the computer and the other side (RFC 8445, WebRTC). */
import type { Facts } from '../failures/facts.ts'
import { defineRule } from '../rule.ts'
import { type ToldReason, toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const mediaUnreachable = defineRule({
  id: 'media-unreachable',
  class: 'network',
  owner: 'customer',
  looksAt: 'lines printed as errors that say that a connection for sound and picture has failed, and not come back',
  find: (facts: Facts): ToldReason | undefined => {
    const told = toldReason(facts, 'media')
    if (!told) return undefined
    const isBack = facts.messages.some(({ event, text }) => event.at > told.message.event.at && connected.test(text))
    // Browsers try for half a minute, so the step is long past.
    return isBack ? undefined : { ...told, weight: Math.max(told.weight, 0.9) }
  },
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The connection for sound and picture did not come about${afterStep({ step })}: ${said(message.text)}; a firewall that lets no UDP through is the usual cause.`,
  customer:
    'Sound and picture could not be connected. A firewall or VPN on your side may be in the way; please try another network.',
  evidence: toldEvidence,
  against: [{ text: 'A relay (TURN server) of ours that is down or not set up looks the same.' }],
  next: [
    'Ask the customer to try another network, such as a phone, and without VPN.',
    'Pass the ports and addresses of our media servers on to the network administrator of the customer.',
    'Look whether our TURN servers are up, and whether others report the same.',
  ],
})

const connected = /connection ?state(?: changed?(?: to)?)?\W{1,6}(?:connected|completed)\b/i
