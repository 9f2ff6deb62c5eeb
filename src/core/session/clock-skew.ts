/** How far off the customer's clock is, judged by `Date` response headers (RFC 9110 section 6.6.1). */

import { groupBy } from '../base/group-by.ts'
import { writtenOrigin } from '../base/url-parts.ts'
import type { RequestEvent, SessionEvent } from './events/events.ts'
import { headerValue } from './responses/headers.ts'

/** The header has a precision of one second, so smaller differences mean nothing. */
const precision = 1000
/** ms from which a wrong clock breaks tokens (RFC 7519 recommends "a few minutes" of leeway at most). */
export const notableSkew = 60_000

/** What one response tells. All in ms. */
interface Sample {
  duration: number
  /** most by which the customer's clock can be ahead: the response had been sent when it arrived */
  atMost: number
}

/**
 * ms the customer's clock is ahead of the servers' (negative: behind); undefined without a usable response.
 *
 * The server stamped its response at some point between call and end, truncated to the second. A copy, which a service worker
 * may answer with unnoticed, bears an older date and so makes the clock look further ahead: the lowest sample is the most
 * accurate. A difference within the precision is reported as 0.
 * @param startedAt epoch ms of the session
 */
export function clockSkew(events: readonly SessionEvent[], startedAt: number): number | undefined {
  const origins = groupBy(
    events.filter((event) => event.kind === 'request'),
    ({ url }) => writtenOrigin(url),
  )
  let best: readonly Sample[] = []
  for (const requests of origins.values()) {
    const samples = requests.flatMap((request) => sampleOf(request, startedAt) ?? [])
    // A single server of somebody else may have a wrong clock itself.
    if (samples.length > best.length) best = samples
  }
  if (best.length === 0) return undefined
  const { duration, atMost } = best.reduce((one, other) => (other.atMost < one.atMost ? other : one))
  const skew = atMost - duration / 2
  return Math.abs(skew) <= precision + duration / 2 ? 0 : Math.round(skew)
}

function sampleOf(request: RequestEvent, startedAt: number): Sample | undefined {
  const { at, duration, fromCache, responseHeaders } = request
  if (duration === undefined || fromCache) return undefined
  const header = headerValue(responseHeaders, 'date')
  const age = headerValue(responseHeaders, 'age')
  const server = header === undefined || (age !== undefined && age !== '0') ? Number.NaN : Date.parse(header)
  // The header is truncated, not rounded: on average the server's clock was half a second further on.
  return Number.isNaN(server) ? undefined : { duration, atMost: startedAt + at + duration - (server + 500) }
}
