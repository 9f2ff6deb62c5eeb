/** For the app's server being refused by something behind it: its own role lacks a permission, not the account. */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'

export const serverDenied = defineRule({
  id: 'server-denied',
  class: 'configuration',
  owner: 'engineering',
  looksAt: "responses with 5xx of the app's own servers whose words say that a permission is missing",
  find: ({ requests }) =>
    requests.find(
      ({ status = 0, reason, thirdParty, recovered }) =>
        status >= 500 && reason === 'permission' && !thirdParty && !recovered,
    ),
  confidence: 0.92,
  agent: (request) =>
    failureAsReported(
      request,
      'the server itself lacks permission for something it depends on, such as its database or storage',
    ),
  customer: (request) =>
    `${customerActivity(request)} didn't work because of a setting on our end. Neither your account nor anything you entered is the cause.`,
  evidence: tracedEvidence,
  against: [{ text: "Some servers also return 500 when the account's role is missing." }],
  next: [
    'Escalate to engineering with the wording of the response: it names the role and what that role may not do.',
    'Ask whether other customers report the same, and since when: permissions like this get lost in a release or a migration.',
    'Ask whether a coworker with a different role can do this, to rule out the account.',
  ],
})
