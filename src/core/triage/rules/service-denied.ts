/** For missing permissions reported by a library whose answer came over a stream. */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const serviceDenied = defineRule({
  id: 'service-denied',
  class: 'permission',
  owner: 'support',
  looksAt: 'errors whose words say that the account lacks a permission',
  find: (facts) => toldReason(facts, 'permission'),
  confidence: 0.86,
  agent: ({ message, step }) =>
    `A service refused permission for this account${afterStep({ step })}: ${said(message.text)}.`,
  customer: "This needs a permission that your account doesn't have. An administrator at your company can change that.",
  evidence: toldEvidence,
  against: [{ text: 'An ended session, or database rules that are too strict, can produce the same message.' }],
  next: [
    "Compare the account's role with what the step needs.",
    'Ask whether a coworker with a different role can do this.',
    'If the role should be enough, escalate to engineering: the access rules of the database refuse it.',
  ],
})
