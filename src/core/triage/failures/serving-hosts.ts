/** Hosts that have answered the page well. */
import { hasWorked } from '../../session/answers/failure.ts'
import { hostNameOf } from '../../session/index.ts'
import type { Timeline } from './when.ts'

/**
 * Hosts, own and others, that answered a call for data well, or told something over a live connection. Such a host is there, and
 * takes the address and the key that the app has for it: what it refuses besides, it refuses for the sake of that call.
 */
export function servingHosts({ session, requests }: Timeline): ReadonlySet<string> {
  const called = requests.filter((one) => (one.api === 'fetch' || one.api === 'xhr') && hasWorked(one))
  const live = session.events.filter((one) => one.kind === 'socket').filter(({ received }) => received > 0)
  return new Set([...called, ...live].map(({ url }) => hostNameOf(url)))
}
