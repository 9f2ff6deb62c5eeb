/** For a service's used-up quota, as reported by a library. */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const serviceQuota = defineRule({
  id: 'service-quota',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'errors whose words say that a quota or a rate limit is used up; the storage of the browser is none',
  find: (facts) => reportedReason(facts, 'rate'),
  confidence: 0.86,
  agent: ({ message, step }) => `A service's quota is used up${afterStep({ step })}: ${said(message.text)}.`,
  customer: "Our service has reached a limit and can't take on more right now. Please try again later.",
  evidence: reportedEvidence,
  next: [
    'Ask engineering for the quota of the service that the message names, and when it resets.',
    'Ask whether other customers have reported the same problem today.',
  ],
})
