/** How far off the customer's clock is, judged by `Date` response headers (RFC 9110 section 6.6.1). */

import type { SessionEvent } from './events/events.ts'
import { headerValue } from './responses/headers.ts'

/** The header has a precision of one second, so smaller differences mean nothing. */
const precision = 1000
/** ms from which a wrong clock breaks tokens (RFC 7519 recommends "a few minutes" of leeway at most). */
export const notableSkew = 60_000

/**
 * ms the customer's clock is ahead of the servers' (negative: behind); undefined without a usable response.
 *
 * The server stamped its response at some point between call and end, truncated to the second, so the sample with the
 * shortest round trip is the most accurate. A difference within the precision is reported as 0.
 * @param startedAt epoch ms of the session
 */
export function clockSkew(events: readonly SessionEvent[], startedAt: number): number | undefined {
  let best: { duration: number; skew: number } | undefined
  for (const event of events) {
    if (event.kind !== 'request' || event.duration === undefined || event.fromCache) continue
    const header = headerValue(event.responseHeaders, 'date')
    const age = headerValue(event.responseHeaders, 'age')
    const server = header === undefined || (age !== undefined && age !== '0') ? Number.NaN : Date.parse(header)
    if (Number.isNaN(server) || (best && best.duration <= event.duration)) continue
    // The header is truncated, not rounded: on average the server's clock was half a second further on.
    best = { duration: event.duration, skew: startedAt + event.at + event.duration / 2 - (server + 500) }
  }
  if (!best) return undefined
  return Math.abs(best.skew) <= precision + best.duration / 2 ? 0 : Math.round(best.skew)
}
