/** The app's own server could not be reached, or hung up. */
import { hostNameOf } from '../../session/index.ts'
import { mostLikely } from '../no-answer.ts'
import { defineRule } from '../rule.ts'
import { headed, requestEvidence } from '../words.ts'

export const connection = defineRule({
  id: 'connection',
  class: 'network',
  owner: 'customer',
  looksAt: 'calls without an answer from a host that is not blocked',
  find: (facts) => mostLikely(facts, 'connection'),
  confidence: ({ causes }) => causes.connection ?? 0,
  agent: (request) => headed(`The connection to ${hostNameOf(request.event.url)} failed or was cut`, request),
  customer:
    'The connection to our service was interrupted. Please try again; if it happens often, a firewall or proxy may be the cause.',
  evidence: requestEvidence,
  against: (_, facts) =>
    facts.session.events.some((event) => event.kind === 'request' && (event.status ?? 0) > 0)
      ? [{ text: 'Other requests were answered in the same recording.' }]
      : [],
  next: [
    'Ask whether it happens again, and in another network too.',
    'Look at the status page: the server may have restarted.',
    'Ask about VPN, proxy and security software.',
  ],
})
