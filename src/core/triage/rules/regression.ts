/** What worked under one release of the app fails under another, in the same recording. */
import { defineRule } from '../rule.ts'
import { releaseOf } from '../versions.ts'
import { failure, requestEvidence } from '../words.ts'
import { isGateway } from './statuses.ts'

export const regression = defineRule({
  id: 'regression',
  class: 'regression',
  owner: 'engineering',
  looksAt: 'failures of the server on calls that it answered before, when the answers name two releases',
  find: ({ requests }) =>
    requests.find(({ event, status = 0, workedBefore, thirdParty, recovered }) => {
      if (!workedBefore || thirdParty || recovered || status < 400 || isGateway(status)) return false
      if (status < 500 && status !== 404 && status !== 405) return false
      const [before, after] = [releaseOf(workedBefore), releaseOf(event)]
      return before !== undefined && after !== undefined && before !== after
    }),
  confidence: ({ status = 0 }) => (status >= 500 ? 0.93 : 0.8),
  agent: (request) =>
    failure(
      request,
      `release ${request.workedBefore ? releaseOf(request.workedBefore) : ''} answered the same call before, this is ${releaseOf(request.event)}`,
    ),
  customer: 'Something that worked before stopped with our latest release. What you entered is not the cause.',
  evidence: (request) => [
    ...requestEvidence(request),
    ...(request.workedBefore
      ? [
          {
            event: request.workedBefore.id,
            text: `answered ${request.workedBefore.status} by ${releaseOf(request.workedBefore)}`,
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
