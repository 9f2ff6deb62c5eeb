/** For hosts that the customer's network cannot find or blocks. */
import { hostNameOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const unreachableHost = defineRule({
  id: 'unreachable-host',
  class: 'network',
  owner: 'customer',
  looksAt: 'calls of a host whose name is not found or that nothing was heard of',
  find: (facts) => mostLikely(facts, 'dns'),
  confidence: ({ causes }) => causes.dns ?? 0,
  agent: (request) =>
    headed(
      `${hostNameOf(request.event.url)} cannot be reached from this browser`,
      request,
      'its name was not found, or it is blocked',
    ),
  customer: "Your network doesn't let the page reach a service it needs. Your network administrator can allow it.",
  evidence: requestEvidence,
  against: ({ causes }) =>
    (causes.dns ?? 0) > 0.85
      ? []
      : [{ text: 'The browser did not tell the page why; a content blocker or a CORS error looks the same.' }],
  next: [
    'Ask whether it works on a different network, such as mobile data on a phone.',
    'Ask the administrator to allow the hostname in the DNS filter and firewall.',
    'Look up the hostname yourself: if it does not resolve for anyone, our own DNS record is wrong.',
  ],
})
