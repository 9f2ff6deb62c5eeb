/** Which hosts the page's requests have reached. Pure. */
import { hostWithPort } from '../base/url-parts.ts'
import type { SessionEvent } from '../session/index.ts'

/** `answers`: has answered at least once; `silent`: no request to it ever got an answer */
export type HostsSeen = ReadonlyMap<string, 'answers' | 'silent'>

/** Updates what is known. @returns the same object if nothing changed */
export function withHosts(hosts: HostsSeen, events: readonly SessionEvent[]): HostsSeen {
  const next = new Map(hosts)
  for (const event of events) {
    if (event.kind !== 'request') continue
    // An answer hidden from the page (CORS) did arrive; it has status 0 and an empty URL.
    const host = hostWithPort(event.responseUrl || event.url)
    // A request the page itself aborted says nothing.
    if (event.state === 'done' || event.status !== undefined) next.set(host, 'answers')
    else if (event.state === 'failed' && !next.has(host)) next.set(host, 'silent')
  }
  const isSame = [...next].every(([host, state]) => hosts.get(host) === state)
  return isSame ? hosts : next
}
