/** For page and server from different deployments, as reported by a framework. */
import { requestEvidence } from '../evidence.ts'
import { givenReason, reportedEvidence } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, failure, said } from '../words/words.ts'

export const outOfSync = defineRule({
  id: 'out-of-sync',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'answers and errors in which a framework says that the page is of another deployment than the server',
  // Frameworks print this when they reconnect by themselves, without a step.
  find: (facts) => givenReason(facts, 'out-of-sync', 0.6),
  confidence: 0.92,
  agent: ({ request, told }) =>
    request
      ? failure(request, meaning)
      : `The open page and the server are on different releases${afterStep({ step: told?.step })}, ${reload}: ${said(told?.message.text ?? '')}.`,
  customer: 'A new version of the app is available. Please save your work and reload the page.',
  evidence: ({ request, told }) => (request ? requestEvidence(request) : told ? reportedEvidence(told) : []),
  next: [
    'Ask the customer to reload the page and, if that does not help, to do a hard reload.',
    'Ask how long the page had been open, and check when the last release went out.',
    'If a freshly loaded page fails too, escalate to engineering: servers on two releases may be running at once.',
  ],
})

const reload = 'and reloading gets the new one'
const meaning = `the open page and the server are on different releases, ${reload}`
