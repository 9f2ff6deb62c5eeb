/** For servers that did not answer in time. */

import { endpointOf, type RequestEvent } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failure, seconds } from '../words/words.ts'

export const requestTimeout = defineRule({
  id: 'request-timeout',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'requests that were given up by a timer, never answered, or answered 408',
  find: (facts) =>
    facts.requests.find(
      (request) =>
        request.event.state === 'timeout' ||
        request.event.state === 'pending' ||
        request.event.status === 408 ||
        request.causes.timeout !== undefined,
    ),
  confidence: (request, facts) =>
    request.event.state === 'pending' ? 0.6 : othersAnswered(request, facts) ? 0.88 : 0.65,
  agent: (request, facts) => {
    const quick = othersAnswered(request, facts)
    return failure(request, `the server did not respond in time${quick ? ', while other requests got a response' : ''}`)
  },
  customer: (request) => `${customerActivity(request)} took too long, so it was stopped. We're looking into why.`,
  evidence: (request, facts) => {
    const quick = othersAnswered(request, facts)
    return [
      ...requestEvidence(request),
      ...(quick
        ? [
            {
              event: quick.id,
              text: `${endpointOf(quick)} got a response in ${seconds(quick.duration ?? 0)} in the meantime`,
            },
          ]
        : []),
    ]
  },
  against: (request, facts) =>
    othersAnswered(request, facts)
      ? []
      : [{ text: 'No other request got a response at that time, so the connection may be the cause.' }],
  next: [
    'Ask how much data is involved: a smaller range or a filter may work.',
    'Ask whether it is also slow at other times of day.',
    'Escalate to engineering with the endpoint and the time.',
  ],
})

/** A request answered while this one was waiting, or shortly before. */
function othersAnswered({ event }: FailedRequest, { session }: Facts): RequestEvent | undefined {
  return session.events.findLast(
    (other): other is RequestEvent =>
      other.kind === 'request' &&
      other.id !== event.id &&
      other.state === 'done' &&
      other.status !== 408 &&
      other.api !== 'document' &&
      Math.abs(other.at - event.at) < 60_000 &&
      (other.duration ?? 0) < 5_000,
  )
}
