/** For uploads and changes that no longer fit (RFC 4918 11.5): the account's quota is used up, or the server's disk is full. */

import { refusalEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isExplained } from './statuses.ts'

export const storageFull = defineRule({
  id: 'storage-full',
  class: 'capacity',
  owner: 'support',
  looksAt: "responses with 507 of the app's own servers",
  find: ({ requests }) =>
    requests.find(
      ({ status, reason, thirdParty, recovered }) =>
        status === 507 && !thirdParty && !recovered && !isExplained(reason),
    ),
  confidence: 0.92,
  agent: (request) => failureAsReported(request, "the account's storage, or the server's, is full"),
  customer: (request) =>
    `${customerActivity(request)} didn't work because there is no storage space left. Please delete what you no longer need, or ask for more space.`,
  evidence: refusalEvidence,
  next: [
    "Check the account's quota, including its trash and older versions, which count as well.",
    "If the account has space left, escalate to engineering: the server's disk is full, and others will run into it too.",
  ],
})
