/** How far the customer's clock is off, from the `Date` headers of answers (RFC 9110 section 6.6.1). */

import { headerValue } from './answers/headers.ts'
import type { SessionEvent } from './events/events.ts'

/** Below this the header's own precision of one second hides any difference. */
const precision = 1000
/** A clock that is further off breaks tokens (RFC 7519 calls for "a few minutes" of leeway at most); ms. */
export const notableSkew = 60_000

/**
 * ms that the customer's clock is ahead of the servers' (negative: behind); undefined when no usable answer came.
 *
 * The server stamped the answer somewhere between call and end, and cut it to the second: the sample with the
 * shortest round trip is the most exact. A difference within the precision is reported as 0.
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
    // The header is cut, not rounded: on average the server's clock was half a second further.
    best = { duration: event.duration, skew: startedAt + event.at + event.duration / 2 - (server + 500) }
  }
  if (!best) return undefined
  return Math.abs(best.skew) <= precision + best.duration / 2 ? 0 : Math.round(best.skew)
}
