/** The app's own server could not be reached, or hung up. */
import { hostNameOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { mostLikely } from '../failures/no-answer.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const connection = defineRule({
  id: 'connection',
  class: 'network',
  owner: 'customer',
  looksAt: 'calls without an answer from a host that is not blocked',
  find: (facts) => mostLikely(facts, 'connection'),
  // Of another company's host nobody knows on which side it fails.
  confidence: ({ causes, thirdParty }) => (causes.connection ?? 0) * (thirdParty ? 0.8 : 1),
  agent: (request) => headed(`The connection to ${hostNameOf(request.event.url)} failed or was cut`, request),
  customer: ({ thirdParty, event }) =>
    thirdParty
      ? `The connection to a service of another company (${hostNameOf(event.url)}) failed. Please try again; if it happens often, a firewall or proxy may be the cause.`
      : 'The connection to our service was interrupted. Please try again; if it happens often, a firewall or proxy may be the cause.',
  evidence: requestEvidence,
  against: ({ thirdParty }, facts) => [
    ...(thirdParty ? [{ text: 'The other company may be at fault as well as the network of the customer.' }] : []),
    ...(facts.session.events.some((event) => event.kind === 'request' && (event.status ?? 0) > 0)
      ? [{ text: 'Other requests were answered in the same recording.' }]
      : []),
  ],
  next: [
    'Ask whether it happens again, and in another network too.',
    'Look at the status page: the server may have restarted.',
    'Ask about VPN, proxy and security software.',
  ],
})
