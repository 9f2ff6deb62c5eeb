/** Hosts that have answered the page successfully. */

import { hostNameOf } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import type { Timeline } from './when.ts'

/**
 * Hosts, own and foreign, that answered a data call successfully or sent something over a live connection. Such a host is
 * reachable and accepts the app's address and key, so anything it refuses is down to the individual call.
 */
export function servingHosts({ session, requests }: Timeline): ReadonlySet<string> {
  const called = requests.filter((one) => (one.api === 'fetch' || one.api === 'xhr') && hasWorked(one))
  const live = session.events.filter((one) => one.kind === 'socket').filter(({ received }) => received > 0)
  return new Set([...called, ...live].map(({ url }) => hostNameOf(url)))
}
