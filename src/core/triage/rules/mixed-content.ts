/** For insecure addresses in a secure page (https://www.w3.org/TR/mixed-content/). */
import { requestEvidence } from '../evidence.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const mixedContent = defineRule({
  id: 'mixed-content',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'calls of http: addresses from an https: page',
  find: (facts) => mostLikely(facts, 'mixed'),
  confidence: ({ causes }) => causes.mixed ?? 0,
  agent: (request) =>
    headed(
      'The browser blocked an insecure request',
      request,
      'it goes to an http: address from an https: page (mixed content)',
    ),
  customer:
    'Part of the page was blocked because it asked for something over an insecure connection. We have to fix that on our end.',
  evidence: requestEvidence,
  against: [],
  next: [
    'Check where the http: address comes from: a setting of this account, or the product itself.',
    'Ask engineering to use https: for it.',
  ],
})
