/** The browser does not reach the service through which notifications come (https://w3c.github.io/push-api/). */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const pushUnreachable = defineRule({
  id: 'push-unreachable',
  class: 'network',
  owner: 'customer',
  looksAt: 'errors of subscribing to notifications in which the browser says that its push service failed',
  find: (facts) => toldReason(facts, 'push'),
  confidence: 0.85,
  agent: ({ message, step }) =>
    `The browser could not register for notifications${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    'Your browser could not register for notifications, because it does not reach the service of its maker. The administrator of the network can allow it.',
  evidence: toldEvidence,
  against: [
    {
      text: 'Browsers that send nothing to their maker have no such service, or it is switched off in their settings.',
    },
  ],
  next: [
    "Ask whether it works in another network: the push service of the browser's maker has hosts and ports of its own.",
    'Ask which browser it is, and whether push messages are switched on in its privacy settings.',
  ],
})
