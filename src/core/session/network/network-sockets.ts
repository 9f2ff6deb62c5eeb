/** What the browser reports about socket connections: pages are never told why one failed. */
import { groupBy } from '../../base/group-by.ts'
import type { SessionEvent, SocketEvent } from '../events/events.ts'
import { hostNameOf } from '../routes.ts'
import { areAlike, isMasked, type Matches, partsOf } from './network-match.ts'
import type { NetworkRecord } from './network-record.ts'
import { byStart, early, type FrameOf, hasFailed, isNavigation } from './network-records.ts'

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
  const attemptsAt = requestsTo(records.filter((record) => !isNavigation(record)))
  for (const event of events) {
    if (event.kind !== 'socket') continue
    const attempts = attemptsAt(event.url)
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

/** Stands for a masked part of a path; no part contains it. */
const anything = '?'

/**
 * Finds the requests to a URL, whatever is masked in it. A page whose connection keeps failing opens thousands, beside tens of
 * thousands of files, so most of these are left aside by their host and the first part of their path.
 */
function requestsTo(records: readonly NetworkRecord[]): (url: string) => NetworkRecord[] {
  const all = records.map((record) => ({ record, parts: partsOf(record.url), host: hostNameOf(record.url) }))
  const byHost = groupBy(all, ({ host }) => host)
  const byPlace = groupBy(all, ({ host, parts }) => `${host} ${isMasked(parts[1]) ? anything : parts[1]}`)
  const known = new Map<string, NetworkRecord[]>()

  function find(url: string): NetworkRecord[] {
    const [parts, host] = [partsOf(url), hostNameOf(url)]
    const near = isMasked(parts[1])
      ? (byHost.get(host) ?? [])
      : [...(byPlace.get(`${host} ${parts[1]}`) ?? []), ...(byPlace.get(`${host} ${anything}`) ?? [])]
    return near.flatMap((one) => (areAlike(parts, one.parts) ? one.record : [])).sort(byStart)
  }

  return (url) => {
    const found = known.get(url) ?? find(url)
    known.set(url, found)
    return found
  }
}

/** Adds the reason to a failed socket. */
export function completeSocket(event: SocketEvent, { status, error }: NetworkRecord): SocketEvent {
  if (event.state !== 'failed') return event
  return { ...event, ...(status !== undefined && { status }), ...(error !== undefined && { failure: error }) }
}
