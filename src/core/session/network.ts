/**
 * What only the browser sees of a request (real failure codes, true headers, addresses, requests that no page made),
 * joined with what the page saw. Neither suffices alone: the browser knows nothing of answers that a service worker
 * made up, the page nothing of the reasons.
 */
import * as z from 'zod/mini'
import { Headers, type RequestEvent, type SessionEvent } from './events.ts'
import { completeRequest, completeResource, requestOf } from './network-events.ts'
import { matchRequests, matchResources } from './network-match.ts'
import { foundNoCopy, frameFinder, pairPreflights } from './network-records.ts'
import { completeSocket, matchSockets } from './network-sockets.ts'
import type { DocumentInfo } from './session.ts'

/**
 * One request as the browser's webRequest API told it, put together from its events
 * (https://developer.chrome.com/docs/extensions/reference/api/webRequest). Times are ms since the session began, epoch
 * ms until the record is stored.
 */
export const NetworkRecord = z.object({
  /** stays the same over redirects; unique until the browser closes */
  requestId: z.string(),
  /** the browser's own id of the document that asked; absent for navigations and workers */
  documentId: z.optional(z.string()),
  /** -1 for service workers, which belong to no tab */
  frameId: z.number(),
  tabId: z.number(),
  /** webRequest.ResourceType: xmlhttprequest, script, main_frame, ... */
  type: z.string(),
  method: z.string(),
  /** what was asked for first; where redirects led is in `redirects` */
  url: z.string(),
  startedAt: z.number(),
  endedAt: z.number(),
  /** of the last answer; absent when there was none */
  status: z.optional(z.number()),
  statusLine: z.optional(z.string()),
  fromCache: z.optional(z.boolean()),
  /** of the server, or of a proxy */
  ip: z.optional(z.string()),
  /** net::ERR_* of Chromium, NS_ERROR_* of Firefox */
  error: z.optional(z.string()),
  /** the status of each redirect, and where it led */
  redirects: z.array(z.object({ status: z.number(), url: z.string() })),
  /** as sent to `url` */
  requestHeaders: Headers,
  /** of the last answer */
  responseHeaders: Headers,
  /** origin of what asked */
  initiator: z.optional(z.string()),
  /** its beginning was missed, so `startedAt` is when it was first seen */
  partial: z.optional(z.boolean()),
})
export type NetworkRecord = z.infer<typeof NetworkRecord>

/**
 * The events with what the browser knew filled in, and the browser's requests that no event tells of: files of elements
 * and styles, requests of workers, of the document, of another realm's `fetch`.
 *
 * Joined by document, method, URL and order; never by a header of our own, which would make the browser ask servers
 * for permission and reach them. Ordered by `at`.
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
