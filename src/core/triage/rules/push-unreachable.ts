/** For browsers that cannot reach the push service for notifications (https://w3c.github.io/push-api/). */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const pushUnreachable = defineRule({
  id: 'push-unreachable',
  class: 'network',
  owner: 'customer',
  looksAt: 'errors of subscribing to notifications in which the browser says that its push service failed',
  find: (facts) => reportedReason(facts, 'push'),
  confidence: 0.85,
  agent: ({ message, step }) =>
    `The browser could not register for notifications${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    "Your browser couldn't register for notifications because it can't reach its maker's push service. Your network administrator can allow it.",
  evidence: reportedEvidence,
  against: [
    {
      text: 'Some privacy-focused browsers have no push service, or it is turned off in their settings.',
    },
  ],
  next: [
    "Ask whether it works on a different network: the browser maker's push service uses its own hosts and ports.",
    'Ask which browser it is, and whether push messages are turned on in its privacy settings.',
  ],
})
