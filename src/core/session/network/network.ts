/**
 * Joins what only the browser sees of a request (actual failure codes and headers, IP addresses, requests no page made)
 * with what the page saw. Neither suffices alone: the browser does not know responses made up by a service worker, and
 * the page does not know the reasons.
 */
import type { RequestEvent, SessionEvent } from '../events/events.ts'
import type { DocumentInfo } from '../session.ts'
import { completeRequest, completeResource, requestOf } from './network-events.ts'
import { matchRequests, matchResources } from './network-match.ts'
import type { NetworkRecord } from './network-record.ts'
import { foundNoCopy, frameFinder, pairPreflights } from './network-records.ts'
import { completeSocket, matchSockets } from './network-sockets.ts'

/**
 * Completes the events with what the browser knew, and adds the browser's requests that have no event: files of
 * elements and styles, requests of workers, of the document, of another realm's `fetch`.
 *
 * Joined by document, method, URL and order; never by a custom header, which would trigger preflights and reach the
 * servers. Ordered by `at`.
 */
export function joinNetwork(
  events: readonly SessionEvent[],
  records: readonly NetworkRecord[],
  documents: readonly DocumentInfo[],
): SessionEvent[] {
  const { requests, preflights } = pairPreflights(records)
  const frameOf = frameFinder(documents)
  const origins = new Map(documents.map(({ id, url }) => [id, url]))
  const calls = events.filter((event): event is RequestEvent => event.kind === 'request')
  const heirs = new Set(documents.flatMap(({ id, url }) => (url.startsWith('about:') ? [id] : [])))
  const answers = matchRequests(calls, requests, frameOf, heirs)
  const rest = requests.filter((record) => !answers.taken.has(record))
  const loads = matchResources(events, rest, frameOf)
  const sockets = matchSockets(events, rest, frameOf)
  const completed = events.map((event) => {
    const record = answers.pairs.get(event.id) ?? loads.pairs.get(event.id) ?? sockets.pairs.get(event.id)
    if (!record) return event
    switch (event.kind) {
      case 'resource':
        return completeResource(event, record)
      case 'socket':
        return completeSocket(event, record)
      case 'request':
        return completeRequest(event, record, preflights.get(record), origins.get(event.frame))
      default:
        return event
    }
  })
  const added = rest
    .filter((record) => !loads.taken.has(record) && !sockets.taken.has(record) && !foundNoCopy(record))
    .map((record) => requestOf(record, preflights.get(record), frameOf(record)?.id ?? ''))
  return [...completed, ...added].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
