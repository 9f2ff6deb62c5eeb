/** For missing permissions reported by a library whose response came over a stream. */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const serviceDenied = defineRule({
  id: 'service-denied',
  class: 'permission',
  owner: 'support',
  looksAt: 'errors whose words say that the account lacks a permission',
  find: (facts) => reportedReason(facts, 'permission'),
  confidence: 0.86,
  agent: ({ message, step }) =>
    `A service refused permission for this account${afterStep({ step })}: ${said(message.text)}.`,
  customer: "This needs a permission that your account doesn't have. An administrator at your company can change that.",
  evidence: reportedEvidence,
  against: [{ text: 'An ended session, or database rules that are too strict, can produce the same message.' }],
  next: [
    "Compare the account's role with what the step needs.",
    'Ask whether a coworker with a different role can do this.',
    'If the role should be enough, escalate to engineering: the access rules of the database refuse it.',
  ],
})
