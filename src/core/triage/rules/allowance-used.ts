/** For responses that say that the account has used up what it may have: rows, members, credits, space. */
import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'

export const allowanceUsed = defineRule({
  id: 'allowance-used',
  class: 'capacity',
  owner: 'customer',
  looksAt: 'refusals whose words say that the account has reached its limit of something, or that its space is full',
  find: ({ requests }) => requests.find(({ reason, recovered }) => reason === 'allowance' && !recovered),
  confidence: 0.92,
  agent: (request) => failureAsReported(request, 'the account has used up what it may have of this'),
  customer: (request) =>
    `${customerActivity(request)} didn't work because your account has reached its limit. Please remove something, or ask for a higher limit.`,
  evidence: tracedEvidence,
  next: [
    "Compare what the account uses with its limit, and whether the limit is the plan's or a setting.",
    'If the account is below its limit, escalate to engineering.',
  ],
})
