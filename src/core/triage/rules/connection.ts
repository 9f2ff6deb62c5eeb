/** For the app's own server being unreachable, or closing the connection. */
import { hostNameOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const connection = defineRule({
  id: 'connection',
  class: 'network',
  owner: 'customer',
  looksAt: 'calls without a response from a host that is not blocked',
  find: (facts) => mostLikely(facts, 'connection'),
  // For another company's host it is unknown which side failed.
  confidence: ({ causes, thirdParty }) => (causes.connection ?? 0) * (thirdParty ? 0.8 : 1),
  agent: (request) => headed(`The connection to ${hostNameOf(request.event.url)} failed or dropped`, request),
  customer: ({ thirdParty, event }) =>
    thirdParty
      ? `The connection to another company's service (${hostNameOf(event.url)}) failed. Please try again. If it keeps happening, a firewall or proxy may be the cause.`
      : 'The connection to our service was interrupted. Please try again. If it keeps happening, a firewall or proxy may be the cause.',
  evidence: requestEvidence,
  against: ({ thirdParty }, facts) => [
    ...(thirdParty ? [{ text: "The cause may be the other company or the customer's network." }] : []),
    ...(facts.session.events.some((event) => event.kind === 'request' && (event.status ?? 0) > 0)
      ? [{ text: 'Other requests in this recording did get a response.' }]
      : []),
  ],
  next: [
    'Ask whether it happens again, and whether it happens on a different network.',
    'Check the status page: the server may have restarted.',
    'Ask about VPNs, proxies, and security software.',
  ],
})
