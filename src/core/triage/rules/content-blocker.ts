/** An extension or the browser itself blocked a request. */
import { mostLikely } from '../no-answer.ts'
import { defineRule } from '../rule.ts'
import { afterStep, endpoint, requestEvidence, thenThrew } from '../words.ts'

export const contentBlocker = defineRule({
  id: 'content-blocker',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'calls that a content blocker stops: by the code of the browser, or by addresses that block lists hold',
  find: (facts) => mostLikely(facts, 'blocker'),
  confidence: ({ causes }) => causes.blocker ?? 0,
  agent: (request) =>
    `${endpoint(request)} was stopped by a content blocker or by tracking protection, as far as can be told${afterStep(request)}${thenThrew(request)}.`,
  customer:
    'A blocker in your browser stopped something that the page needs. Please switch it off for this site and try again.',
  evidence: requestEvidence,
  against: ({ causes }) =>
    (causes.blocker ?? 0) > 0.85
      ? []
      : [{ text: 'The browser did not tell the page the reason; an unknown host or a CORS refusal looks the same.' }],
  next: [
    'Ask the customer to repeat it in a private window without extensions.',
    'Ask which blockers, privacy tools and security products are installed.',
    'Tell engineering if an action of the customer waits for a measuring request.',
  ],
})
