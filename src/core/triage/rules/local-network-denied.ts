/**
 * For devices and programs in the customer's own network that the browser does not let the page reach without being asked
 * (https://wicg.github.io/local-network-access/).
 */
import { hostNameOf } from '../../session/index.ts'
import { messageEvidence, requestEvidence } from '../evidence.ts'
import { corsLineOf } from '../failures/cors-lines.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const localNetworkDenied = defineRule({
  id: 'local-network-denied',
  class: 'browser-interference',
  owner: 'customer',
  looksAt:
    'calls of the own computer or network to which the browser has refused access, by its code or by what it prints',
  find: (facts) => mostLikely(facts, 'local-network'),
  confidence: ({ causes }) => causes['local-network'] ?? 0,
  agent: (request) =>
    headed(
      `The browser did not let the page reach ${hostNameOf(request.event.url)} on the customer's computer or network`,
      request,
      'the permission for local network access was not given',
    ),
  customer:
    'Your browser did not let this page reach a device or program on your computer or network. Please allow local network access for this site, and then reload the page.',
  evidence: (request, { cors }) => [
    ...requestEvidence(request),
    ...messageEvidence(corsLineOf(request, cors)?.message, 160),
  ],
  against: [{ text: 'A policy of the company can refuse it as well, without asking anybody.' }],
  next: [
    'Ask the customer to open the site settings to the left of the address, and to allow local network access.',
    'Ask whether the company manages its browsers: a policy can allow it for our address.',
    'If the app runs in a frame, the page around it has to delegate the permission.',
  ],
})
