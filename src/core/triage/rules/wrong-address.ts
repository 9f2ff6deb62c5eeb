/** For accounts that are served at another address: another region, data centre or cluster (RFC 9110 15.5.20). */

import { refusalEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isHeaders } from './payload-too-large.ts'

export const wrongAddress = defineRule({
  id: 'wrong-address',
  class: 'configuration',
  owner: 'support',
  looksAt:
    'responses with 421, or with a code that says that the region, host or cluster is the wrong one, or that there is none; 400 to a page that was only opened',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        !request.recovered &&
        !request.thirdParty &&
        (request.status ?? 0) >= 400 &&
        (request.status === 421 || words.test(request.code ?? '') || isOnlyOpened(request)),
    ),
  confidence: ({ code = '' }) => (words.test(code) ? 0.93 : 0.7),
  agent: (request) =>
    failureAsReported(
      request,
      isOnlyOpened(request)
        ? 'nothing was sent that could be wrong, so most likely the server does not recognize this address as one of its own'
        : 'the account is served at a different address than the one requested',
    ),
  customer: "Your account is at a different address than this one. We'll tell you which one it is.",
  evidence: refusalEvidence,
  next: [
    'Check in the admin console which region the account is in, and compare it with the address in the recording.',
    'Ask where the address comes from: a bookmark, an integration setting, or a link that we sent.',
    'Ask whether the account was moved recently.',
  ],
})

/** A page opened without any input, so a 400 is about the address, such as a host name missing from the server's settings. */
export const isOnlyOpened = (request: FailedRequest) =>
  request.event.api === 'document' &&
  request.event.method.toUpperCase() === 'GET' &&
  request.status === 400 &&
  request.reason === undefined &&
  !request.event.url.includes('?') &&
  !isHeaders(request)

const words =
  /(?:wrong|invalid|incorrect|other|different)_?(?:region|host|cluster|shard|data_?cent(?:er|re)|site|pod)\b|(?:tenant|realm|subdomain)_?(?:is_)?(?:not_?found|unknown|does_not_exist)|misdirected/i
