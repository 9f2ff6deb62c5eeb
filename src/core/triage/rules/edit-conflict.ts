/**
 * For changes refused because the record was changed, is locked or exists already (RFC 9110 15.5.10, 15.5.13; RFC 4918 11.3).
 */

import { refusalEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isSignInEndpoint } from './statuses.ts'

export const editConflict = defineRule({
  id: 'edit-conflict',
  class: 'integration',
  owner: 'customer',
  looksAt: 'responses with 409, 412 or 423 to a change',
  find: ({ requests }) =>
    requests.find(
      ({ status, recovered, endpoint }) =>
        !recovered && (status === 409 || status === 412 || (status === 423 && !isSignInEndpoint(endpoint))),
    ),
  confidence: (request) => (request.event.status === 412 || !/^(?:unclear|used)$/.test(wayOf(request)) ? 0.9 : 0.65),
  agent: (request) => failureAsReported(request, ways[wayOf(request)].meaning),
  customer: (request) => ways[wayOf(request)].customer,
  evidence: refusalEvidence,
  next: (request) => ways[wayOf(request)].next,
})

/** What conflicts with the change. */
type Way = 'changed' | 'exists' | 'locked' | 'used' | 'unclear'

const changed = {
  customer: 'The record was changed in the meantime. Please copy what you typed, reload the page, and enter it again.',
  next: [
    'Ask the customer to copy the text, reload the page, and make the change again.',
    'Ask whether someone else, an integration, or a second tab is working on the same record.',
  ],
}
const ways: Record<Way, { meaning: string; customer: string; next: string[] }> = {
  changed: { meaning: 'the record had changed since this page loaded it', ...changed },
  unclear: {
    ...changed,
    meaning: 'the record had changed since this page loaded it, or it already exists',
    customer:
      'This does not fit what is already stored; the record may have been changed in the meantime. Please copy what you typed, reload the page, and check.',
  },
  used: {
    meaning: 'the record cannot be deleted as it is, most likely because something still depends on it',
    customer: "This entry can't be deleted as it is. Something else may still depend on it.",
    next: [
      'Check in the response, or in the account, what still depends on the record.',
      'Ask whether someone else was working on the same record.',
    ],
  },
  locked: {
    meaning: 'someone else has the record open, and no one else can change it until they close it',
    customer: 'Someone else is working on this entry right now. Please try again once they have closed it.',
    next: [
      'Check the response for who has it open, and ask them to close it.',
      'If no one does, escalate to engineering: a lock was left behind.',
    ],
  },
  exists: {
    meaning: 'a record like this already exists',
    customer: 'An entry with these details already exists. Please look for it, or choose a different name.',
    next: [
      'Look for the existing record, including archived or deactivated ones.',
      'Ask where the request comes from: typed twice, imported again, or sent by a directory or an integration.',
    ],
  },
}

/** Judged by codes and sentences; `uniqueness` is SCIM's (RFC 7644 section 3.12). */
function wayOf(request: FailedRequest): Way {
  if (request.status === 423) return 'locked'
  const told = `${request.code ?? ''} ${request.event.responseBody?.text?.slice(0, 500) ?? ''}`
  if (/already[ _-]?(?:exist|taken|in[ _-]use|registered)|duplicate|uniqueness|unique constraint/i.test(told))
    return 'exists'
  if (/conflict|version|stale|modified|lock/i.test(request.code ?? '')) return 'changed'
  return request.event.method.toUpperCase() === 'DELETE' && request.status === 409 ? 'used' : 'unclear'
}
