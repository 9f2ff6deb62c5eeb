/** For open pages that are older than the server and ask for something it no longer has (RFC 9110 15.5.22). */
import { requestEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { releaseOf } from '../failures/versions.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'
import { isRefusedQuery } from './statuses.ts'

export const outdatedPage = defineRule({
  id: 'outdated-page',
  class: 'outdated-client',
  owner: 'customer',
  looksAt:
    'responses with 426 or a code of outdated clients, and unknown endpoints of a server that is of another release than the page',
  find: (facts) =>
    facts.requests.find(
      (request) => !request.thirdParty && !request.recovered && (isRefused(request) || isUnknownThere(request, facts)),
    ),
  confidence: (request) => (isRefused(request) ? 0.94 : 0.86),
  agent: (request, facts) => {
    const page = facts.environment?.app?.version
    const server = otherRelease(request, facts)
    const older =
      page === undefined
        ? 'the open page is older'
        : server === undefined
          ? `the page is on ${page}, which the server no longer accepts`
          : `the page is on ${page}, the server on ${server}`
    return failure(request, `${older}, and reloading gets the new one`)
  },
  customer: 'A new version of the app is available. Please save your work and reload the page.',
  evidence: (request, facts) => {
    const server = otherRelease(request, facts)
    return [
      ...requestEvidence(request),
      ...(server === undefined
        ? []
        : [
            {
              event: request.event.id,
              text: `the page reports ${facts.environment?.app?.version}, the response ${server}`,
            },
          ]),
    ]
  },
  against: (request, facts) => {
    if (!isRefused(request)) return [{ text: 'The two releases differ, but that may not be the reason.' }]
    return isOfSameRelease(request, facts)
      ? [
          {
            event: request.event.id,
            text: 'The response names the same release as the page, so reloading may not bring a different one.',
          },
        ]
      : []
  },
  next: [
    'Ask the customer to reload the page and, if that does not help, to do a hard reload.',
    'Ask how long the page had been open, and check when the last release went out.',
    'If a freshly loaded page fails too, escalate to engineering.',
  ],
})

const codes =
  /(?:client|app|version)_?(?:is_)?(?:outdated|too_?old|unsupported|mismatch|obsolete)|outdated_?(?:client|app|version)|upgrade_?required/i

const isRefused = ({ status, code, reason }: FailedRequest) =>
  status === 426 || ((status ?? 0) >= 400 && reason !== 'plan' && codes.test(code ?? ''))

/** The release named in the response, if the page states a different one. */
function otherRelease({ event }: FailedRequest, { environment }: Facts): string | undefined {
  const release = releaseOf(event)
  return environment?.app === undefined || release === environment.app.version ? undefined : release
}

function isOfSameRelease({ event }: FailedRequest, { environment }: Facts): boolean {
  const release = releaseOf(event)
  return release !== undefined && release === environment?.app?.version
}

/** The server does not know what was asked for, and belongs to another release than the page. */
function isUnknownThere(request: FailedRequest, facts: Facts): boolean {
  return (
    otherRelease(request, facts) !== undefined &&
    ([404, 405, 410].includes(request.status ?? 0) || isRefusedQuery(request))
  )
}
