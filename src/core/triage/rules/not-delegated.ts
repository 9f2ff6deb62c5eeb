/**
 * For browser features that a page may not use because its server or the embedding page does not delegate them
 * (https://www.w3.org/TR/permissions-policy/).
 */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const notDelegated = defineRule({
  id: 'not-delegated',
  class: 'configuration',
  owner: 'support',
  looksAt: 'errors in which the browser says that the page around a frame does not allow the function in it',
  find: (facts) => reportedReason(facts, 'delegation'),
  confidence: 0.9,
  agent: ({ message, step }) =>
    `The page that embeds the app did not let it use a browser feature${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    "The page that contains this one doesn't allow a feature it needs. The owner of that page can allow it. Opening this page in its own tab will help right away.",
  evidence: reportedEvidence,
  next: [
    'Ask whether it works in its own tab: if it does, the surrounding page is the cause.',
    'Tell the owner of that page which feature the message names: it belongs in the frame\'s "allow" attribute.',
    'If the app is not in a frame, ask engineering about the Permissions-Policy header.',
  ],
})
