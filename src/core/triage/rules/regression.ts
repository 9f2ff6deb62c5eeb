/** For calls that worked under one release of the app and fail under another, in the same recording. */
import { endpointOf, type RequestEvent, type Session } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import {
  changedKind,
  liesBetween,
  otherBuild,
  type ReleaseChange,
  releaseOf,
  workedAsOtherVersion,
} from '../failures/versions.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'
import { isGateway } from './statuses.ts'

export const regression = defineRule({
  id: 'regression',
  class: 'regression',
  owner: 'engineering',
  looksAt:
    'failures of the server on calls that it answered before, when the answers or the page name two releases, or the scripts that call are of two builds',
  find: ({ requests, session, releaseChange }) => {
    for (const request of requests) {
      const found = regressionIn(request, session, releaseChange)
      if (found) return found
    }
    return undefined
  },
  confidence: ({ status, kind }) => (status >= 500 ? 0.93 : kind ? 0.92 : status === 400 ? 0.7 : 0.8),
  agent: ({ request, releases, kind }) =>
    failure(request, `${releases}${kind === undefined ? '' : `; ${kind} is sent in a different format than before`}`),
  customer: 'Something that used to work stopped with our latest release. Nothing you entered caused this.',
  evidence: ({ request, before, change }) => [
    ...requestEvidence(request),
    { event: before.id, text: `${endpointOf(before)} returned ${before.status} before` },
    ...(change ? [{ event: change.after.id, text: `the page reported ${change.from} then and ${change.to} now` }] : []),
  ],
  against: [{ text: 'The record or the data may differ between the two requests.' }],
  next: [
    'Escalate to engineering with both releases and the endpoint.',
    'Check what the release changed there and whether it can be rolled back.',
    'Check whether other customers have reported it since the release.',
  ],
})

interface Subject {
  weight: number
  request: FailedRequest
  status: number
  /** the call that was answered successfully */
  before: RequestEvent
  /** in words, how the two releases are known to differ */
  releases: string
  change: ReleaseChange | undefined
  /** the field that was sent as another type */
  kind: string | undefined
}

function regressionIn(
  request: FailedRequest,
  session: Session,
  change: ReleaseChange | undefined,
): Subject | undefined {
  const { event, status = 0, thirdParty, recovered, weight } = request
  if (thirdParty || recovered || status < 400 || isGateway(status)) return undefined
  const isGone = status === 404 || status === 405 || status === 410
  const before = request.workedBefore ?? (isGone ? workedAsOtherVersion(event, session) : undefined)
  if (!before) return undefined
  const between = liesBetween(change, before, event)
  const releases = releasesOf(before, event, between)
  if (releases === undefined) return undefined
  const kind = changedKind(before, event)
  // A page of another build may word its request differently and be told that the request is wrong.
  const asksWrongly =
    (status === 400 && (kind !== undefined || otherBuild(before, event) !== undefined)) ||
    (status === 422 && kind !== undefined)
  if (status < 500 && !isGone && !asksWrongly) return undefined
  return { weight, request, status, before, releases, change: between, kind: asksWrongly ? kind : undefined }
}

function releasesOf(before: RequestEvent, after: RequestEvent, change: ReleaseChange | undefined): string | undefined {
  const build = otherBuild(before, after)
  if (build !== undefined) return `the page of the previous build made the same request successfully (this is ${build})`
  const [was, is] = [releaseOf(before), releaseOf(after)]
  if (was !== undefined && is !== undefined && was !== is)
    return `release ${was} handled the same request before (this is ${is})`
  return change && `the page of release ${change.from} made the same request successfully (this is ${change.to})`
}
