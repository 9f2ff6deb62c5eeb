/** What worked under one release of the app fails under another, in the same recording. */
import type { FailedRequest } from '../requests.ts'
import { defineRule } from '../rule.ts'
import { otherBuild, releaseOf } from '../versions.ts'
import { failure, requestEvidence } from '../words.ts'
import { isGateway } from './statuses.ts'

export const regression = defineRule({
  id: 'regression',
  class: 'regression',
  owner: 'engineering',
  looksAt:
    'failures of the server on calls that it answered before, when the answers name two releases, or the scripts that call are of two builds',
  find: ({ requests }) =>
    requests.find(({ event, status = 0, workedBefore, thirdParty, recovered }) => {
      if (!workedBefore || thirdParty || recovered || status < 400 || isGateway(status)) return false
      const build = otherBuild(workedBefore, event)
      // A page of another build may ask in another way, and be told that it asks wrongly.
      if (status < 500 && status !== 404 && status !== 405 && !(status === 400 && build)) return false
      if (build !== undefined) return true
      const [before, after] = [releaseOf(workedBefore), releaseOf(event)]
      return before !== undefined && after !== undefined && before !== after
    }),
  confidence: ({ status = 0 }) => (status >= 500 ? 0.93 : status === 400 ? 0.7 : 0.8),
  agent: (request) =>
    failure(
      request,
      buildOf(request) !== undefined
        ? `the page of the build before made the same call with success, this is ${buildOf(request)}`
        : `release ${request.workedBefore ? releaseOf(request.workedBefore) : ''} answered the same call before, this is ${releaseOf(request.event)}`,
    ),
  customer: 'Something that worked before stopped with our latest release. What you entered is not the cause.',
  evidence: (request) => [
    ...requestEvidence(request),
    ...(request.workedBefore
      ? [
          {
            event: request.workedBefore.id,
            text: `answered ${request.workedBefore.status} ${buildOf(request) === undefined ? `by ${releaseOf(request.workedBefore)}` : 'to the build before'}`,
          },
        ]
      : []),
  ],
  against: [{ text: 'The record or the data may differ between the two calls.' }],
  next: [
    'Pass it on to engineering with both releases and the endpoint.',
    'Look what the release changed there, and whether it can be taken back.',
    'Ask whether other customers report it since the release.',
  ],
})

const buildOf = ({ event, workedBefore }: FailedRequest) => workedBefore && otherBuild(workedBefore, event)
