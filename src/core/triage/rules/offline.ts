/** For computers without a connection. */
import { requestEvidence } from '../evidence.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const offline = defineRule({
  id: 'offline',
  class: 'network',
  owner: 'customer',
  looksAt: 'calls without a response while the browser says it is offline, or while nothing at all is answered',
  find: (facts) => mostLikely(facts, 'offline'),
  confidence: ({ causes }) => causes.offline ?? 0,
  agent: (request) => headed('The browser was offline, or nothing could be reached', request),
  customer: 'Your computer had no internet connection at that moment. Please check it and try again.',
  evidence: requestEvidence,
  against: [],
  next: ['Ask whether other websites open.', 'Ask about the type of connection: company network, VPN, or mobile data.'],
})
