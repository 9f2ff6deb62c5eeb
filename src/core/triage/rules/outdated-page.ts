/** The open page is older than the server, and asks for what that does not have any more (RFC 9110 15.5.22). */
import { requestEvidence } from '../evidence.ts'
import type { Facts } from '../facts.ts'
import type { FailedRequest } from '../requests.ts'
import { defineRule } from '../rule.ts'
import { releaseOf } from '../versions.ts'
import { failure } from '../words.ts'
import { isRefusedQuery } from './statuses.ts'

export const outdatedPage = defineRule({
  id: 'outdated-page',
  class: 'outdated-client',
  owner: 'customer',
  looksAt:
    'answers with 426 or a code of outdated clients, and unknown endpoints of a server that is of another release than the page',
  find: (facts) =>
    facts.requests.find(
      (request) => !request.thirdParty && !request.recovered && (isRefused(request) || isUnknownThere(request, facts)),
    ),
  confidence: (request) => (isRefused(request) ? 0.94 : 0.86),
  agent: (request, { environment }) => {
    const release = releaseOf(request.event)
    const page = environment?.app ? ` the page is ${environment.app.version}` : ' the open page is older'
    return failure(
      request,
      `${page.trim()}${release === undefined ? '' : `, the server ${release}`}, and a reload brings the new one`,
    )
  },
  customer: 'There is a new version of the app. Please save your work and reload the page.',
  evidence: (request, { environment }) => [
    ...requestEvidence(request),
    ...(environment?.app && releaseOf(request.event) !== undefined
      ? [
          {
            event: request.event.id,
            text: `the page states ${environment.app.version}, the answer ${releaseOf(request.event)}`,
          },
        ]
      : []),
  ],
  against: (request) =>
    isRefused(request) ? [] : [{ text: 'The two releases differ, which need not be the reason.' }],
  next: [
    'Ask the customer to reload the page, and if that does not help, to reload without cache.',
    'Ask how long the page had been open, and look when the last release was.',
    'If a fresh page fails too, pass it on to engineering.',
  ],
})

const codes =
  /(?:client|app|version)_?(?:is_)?(?:outdated|too_?old|unsupported|mismatch|obsolete)|outdated_?(?:client|app|version)|upgrade_?required/i

const isRefused = ({ status, code, reason }: FailedRequest) =>
  status === 426 || ((status ?? 0) >= 400 && reason !== 'plan' && codes.test(code ?? ''))

/** The server does not know what was asked for, and is of another release than the page says it is. */
function isUnknownThere(request: FailedRequest, { environment }: Facts): boolean {
  const release = releaseOf(request.event)
  if (release === undefined || environment?.app === undefined || release === environment.app.version) return false
  return [404, 405, 410].includes(request.status ?? 0) || isRefusedQuery(request)
}
