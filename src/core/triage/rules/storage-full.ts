/** There is no room left for what was sent (RFC 4918 11.5): the quota of the account is used up, or the disk of the server. */

import { answeredEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsTold } from '../words/answer-words.ts'
import { isExplained } from './statuses.ts'

export const storageFull = defineRule({
  id: 'storage-full',
  class: 'capacity',
  owner: 'support',
  looksAt: "answers with 507 of the app's own servers",
  find: ({ requests }) =>
    requests.find(
      ({ status, reason, thirdParty, recovered }) =>
        status === 507 && !thirdParty && !recovered && !isExplained(reason),
    ),
  confidence: 0.92,
  agent: (request) => failureAsTold(request, 'the storage that the account has, or that the server has, is full'),
  customer: (request) =>
    `${customerActivity(request)} did not work because there is no room left to store it. Please delete what you do not need any more, or ask for more room.`,
  evidence: answeredEvidence,
  next: [
    'Look at the quota of the account, and at what is in its trash and in older versions: they count as well.',
    'If the account has room left, pass it on to engineering: the disk of the server is full, and others will meet it too.',
  ],
})
