/** Hosts as the requests of the page know them. Pure. */
import { hostWithPort } from '../base/url-parts.ts'
import type { SessionEvent } from '../session/index.ts'

/** `answers`: it has answered once; `silent`: no request to it ever got an answer */
export type HostsSeen = ReadonlyMap<string, 'answers' | 'silent'>

/** What is known after these events. @returns the same object where nothing is different */
export function withHosts(hosts: HostsSeen, events: readonly SessionEvent[]): HostsSeen {
  const next = new Map(hosts)
  for (const event of events) {
    if (event.kind !== 'request') continue
    // An answer that the page may not read came too: it has the status 0, and an address that is empty.
    const host = hostWithPort(event.responseUrl || event.url)
    // What the page itself gave up says nothing.
    if (event.state === 'done' || event.status !== undefined) next.set(host, 'answers')
    else if (event.state === 'failed' && !next.has(host)) next.set(host, 'silent')
  }
  const isSame = [...next].every(([host, state]) => hosts.get(host) === state)
  return isSame ? hosts : next
}
