/** What the browser reports about socket connections: pages are never told why one failed. */
import { groupBy } from '../../base/group-by.ts'
import type { SessionEvent, SocketEvent } from '../events/events.ts'
import { hostNameOf } from '../routes.ts'
import { type Matches, sameButMasked } from './network-match.ts'
import type { NetworkRecord } from './network-record.ts'
import { early, type FrameOf, hasFailed, isNavigation } from './network-records.ts'

/**
 * Finds the browser's record of each socket: by document and URL, from its start on. An event stream may have several
 * because it reconnects; the failed one is the most informative. Any request to a socket's URL counts as covered.
 */
export function matchSockets(
  events: readonly SessionEvent[],
  records: readonly NetworkRecord[],
  frameOf: FrameOf,
): Matches {
  const pairs = new Map<string, NetworkRecord>()
  const taken = new Set<NetworkRecord>()
  const paired = new Set<NetworkRecord>()
  const byHost = groupBy(
    records.filter((record) => !isNavigation(record)),
    (record) => hostNameOf(record.url),
  )
  for (const event of events) {
    if (event.kind !== 'socket') continue
    const attempts = (byHost.get(hostNameOf(event.url)) ?? []).filter(({ url }) => sameButMasked(event.url, url))
    for (const record of attempts) taken.add(record)
    const own = attempts.filter(
      (record) => !paired.has(record) && frameOf(record)?.id === event.frame && record.startedAt >= event.at - early,
    )
    const told = (event.api === 'eventsource' && own.find(hasFailed)) || own[0]
    if (!told) continue
    pairs.set(event.id, told)
    paired.add(told)
  }
  return { pairs, taken }
}

/** Adds the reason to a failed socket. */
export function completeSocket(event: SocketEvent, { status, error }: NetworkRecord): SocketEvent {
  if (event.state !== 'failed') return event
  return { ...event, ...(status !== undefined && { status }), ...(error !== undefined && { failure: error }) }
}
