/** Somebody else changed the record in the meantime (RFC 9110 15.5.10, 15.5.13). */

import { defineRule } from '../rule.ts'
import { failure, requestEvidence } from '../words.ts'

export const editConflict = defineRule({
  id: 'edit-conflict',
  class: 'integration',
  owner: 'customer',
  looksAt: 'answers with 409 or 412 to a change',
  find: ({ requests }) => requests.find(({ status, recovered }) => (status === 409 || status === 412) && !recovered),
  confidence: ({ event, code }) =>
    event.status === 412 || /conflict|version|stale|modified|lock/i.test(code ?? '') ? 0.9 : 0.65,
  agent: (request) => failure(request, 'the record had changed since this page loaded it, or it exists already'),
  customer: 'The record was changed in the meantime. Please copy what you typed, reload the page and enter it again.',
  evidence: requestEvidence,
  next: [
    'Ask the customer to copy the text, reload and repeat the change.',
    'Ask whether somebody else, an integration or a second tab works on the same record.',
  ],
})
