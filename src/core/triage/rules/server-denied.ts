/** The app's server was itself refused by something behind it: a right of its own role is missing, not of the account. */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsTold } from '../words/answer-words.ts'

export const serverDenied = defineRule({
  id: 'server-denied',
  class: 'configuration',
  owner: 'engineering',
  looksAt: "answers with 5xx of the app's own servers whose words say that a permission is missing",
  find: ({ requests }) =>
    requests.find(
      ({ status = 0, reason, thirdParty, recovered }) =>
        status >= 500 && reason === 'permission' && !thirdParty && !recovered,
    ),
  confidence: 0.92,
  agent: (request) =>
    failureAsTold(request, 'the server itself lacks a right on something behind it, such as its database or storage'),
  customer: (request) =>
    `${customerActivity(request)} did not work because of a setting on our side. Neither your account nor what you entered is the cause.`,
  evidence: tracedEvidence,
  against: [{ text: 'Some servers answer 500 where a role of the account is missing, too.' }],
  next: [
    'Pass the words of the answer on to engineering: they name the role and what it may not do.',
    'Ask whether other customers report the same, and since when: such a right is lost with a release or a move.',
    'Ask whether a colleague with another role can do it, to rule out the account.',
  ],
})
