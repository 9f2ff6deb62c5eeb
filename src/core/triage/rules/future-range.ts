/** For pages that ask for data "up to now" by a clock that is ahead: the range lies in the future, so nothing is found. */

import { endpointOf, type RequestEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import type { Facts } from '../failures/facts.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { longTime } from '../words/words.ts'

export const futureRange = defineRule({
  id: 'future-range',
  class: 'clock-locale',
  owner: 'customer',
  looksAt:
    'calls that ask for a span up to now by a clock that is ahead, so that all of it lies in the future of the server, and bring nothing',
  find: ({ environment, session }: Facts): Subject | undefined => {
    const skew = environment?.clockSkew ?? 0
    if (skew < least) return undefined
    const request = session.events.findLast(
      (event): event is RequestEvent =>
        event.kind === 'request' &&
        hasWorked(event) &&
        /\[\s*\]/.test(responseStart(event)) &&
        isAhead(timesIn(event), session.startedAt + event.at, skew),
    )
    return request && { weight: 0.8, request, skew }
  },
  confidence: 0.85,
  agent: ({ request, skew }) =>
    `The computer's clock is ${longTime(skew)} ahead of the server, and ${endpointOf(request)} asked for a time that is still in the future, so nothing was found.`,
  customer: 'The clock on your computer is wrong. Please turn on automatic date and time, and then reload the page.',
  evidence: ({ request }) => [
    { event: request.id, text: `${endpointOf(request)} asked for data up to the current time on the computer's clock` },
  ],
  next: ['Ask the customer to turn on automatic date and time and to check the time zone.'],
})

interface Subject {
  weight: number
  request: RequestEvent
  skew: number
}

/** ms; with a smaller lead, a range of minutes still finds something. The next one is how close to now counts as now. */
const least = 10 * 60_000
const now = 5 * 60_000

/** The range starts after the server's now and ends at the computer's. */
function isAhead(times: readonly number[], local: number, skew: number): boolean {
  if (times.length < 2) return false
  return Math.min(...times) > local - skew + now && Math.abs(Math.max(...times) - local) < now
}

/** Times in the address and the request body, as epoch ms: `1773316800000`, `1773316800`, `2026-03-12T12:00:00Z` */
function timesIn({ url, requestBody }: RequestEvent): number[] {
  const text = `${url.replace(/%3a/gi, ':')} ${requestBody?.text?.slice(0, 4_000) ?? ''}`
  const written = text.match(/\b\d{13}\b|\b\d{10}\b|\b\d{4}-\d\d-\d\dT[\d:.]{5,15}Z/g) ?? []
  return written.map((one) =>
    one.includes('T') ? Date.parse(one) : one.length === 13 ? Number(one) : Number(one) * 1000,
  )
}
