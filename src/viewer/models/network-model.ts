/** The network table: its events, rows, filters and order. Pure. */
import type { RequestEvent, ResourceEvent, SessionEvent, SocketEvent } from '../../core/session/index.ts'
import type { Tone } from '../../ui/index.ts'
import {
  isShownAsFailed,
  operationSuffix,
  requestStatus,
  requestTone,
  socketTone,
} from '../../views/event/event-summary.ts'
import { formatBytes, plural, splitUrl } from '../../views/format.ts'
import { contentKind, sizeOf } from '../../views/request/request-model.ts'
import { eventTest } from '../../views/search/index.ts'
import type { Span } from '../../views/timeline/time-ruler-model.ts'

export type NetworkEvent = RequestEvent | SocketEvent | ResourceEvent
export type NetworkFilterId = 'failed' | 'fetch' | 'document' | FileKind | 'socket' | 'other'
type FileKind = 'script' | 'style' | 'image'
export type Column = 'name' | 'method' | 'status' | 'type' | 'size' | 'time' | 'start'

export interface NetworkFilter {
  /** empty = everything */
  show: ReadonlySet<NetworkFilterId>
  text: string
}
export interface Order {
  column: Column
  descending: boolean
}

export interface NetworkRow {
  event: NetworkEvent
  name: string
  /** set if the host is not the app's */
  host?: string | undefined
  method: string
  status: string
  tone: Tone
  type: string
  /** bytes */
  size?: number | undefined
  /** ms */
  time?: number | undefined
}

export function isNetworkEvent(event: SessionEvent): event is NetworkEvent {
  return event.kind === 'request' || event.kind === 'socket' || event.kind === 'resource'
}

/** One row of the table. `site` is the app's origin. */
export function networkRow(event: NetworkEvent, site: string | undefined): NetworkRow {
  const { path, origin } = splitUrl(event.url, site)
  const base = { event, name: path, host: origin }
  switch (event.kind) {
    case 'request':
      return {
        ...base,
        name: `${path}${operationSuffix(event)}`,
        method: event.method,
        status: requestStatus(event),
        tone: requestTone(event),
        type: contentKind(event),
        size: bytesOf(event),
        time: event.duration,
      }
    case 'socket':
      return {
        ...base,
        method: 'GET',
        status: event.code ? `${event.state} ${event.code}` : event.state,
        tone: socketTone(event),
        type: event.api,
        size: bytesOf(event),
        time: event.duration,
      }
    case 'resource':
      return {
        ...base,
        method: 'GET',
        status: event.status ? String(event.status) : 'failed',
        tone: 'bad',
        type: event.element,
      }
  }
}

function bytesOf(event: NetworkEvent): number | undefined {
  if (event.kind === 'request') return sizeOf(event)
  if (event.kind === 'socket') return (event.sentSize ?? 0) + (event.receivedSize ?? 0) || undefined
  return undefined
}

/** How many failed, the bytes of all, and how many responses have an unknown size. */
export function networkTotals(events: readonly NetworkEvent[]): { failed: number; bytes: number; unknown: number } {
  return {
    failed: events.filter(belongs.failed).length,
    bytes: events.reduce((sum, event) => sum + (bytesOf(event) ?? 0), 0),
    unknown: events.filter(
      (event) => event.kind === 'request' && event.state === 'done' && bytesOf(event) === undefined,
    ).length,
  }
}

/** Text below the table: `8 of 69 requests · 1 failed · at least 14 kB received, size of 3 unknown`. */
export function totalsText(shown: readonly NetworkEvent[], all: number): string {
  const { failed, bytes, unknown } = networkTotals(shown)
  const requests = plural(all, 'request')
  const size = `${formatBytes(bytes)} received`
  return [
    shown.length === all ? requests : `${shown.length} of ${requests}`,
    `${failed} failed`,
    unknown === 0 ? size : `${bytes > 0 ? `at least ${size}, ` : ''}size of ${unknown} unknown`,
  ].join(' · ')
}

/** Fraction of the requests' total time that may have passed before the first one. */
const soon = 0.1

/**
 * The time range of the waterfall: from the first start to the last end; from the beginning of the recording if the first
 * started soon after, and to its end if something was still in progress. Leaves out what was loaded before the recording
 * began, which may have been hours ago.
 * @param end ms of the session
 */
export function waterfallSpan(events: readonly NetworkEvent[], end: number): Span {
  if (events.length === 0) return { from: 0, to: 0 }
  const first = events.reduce((least, event) => Math.min(least, event.at), Number.POSITIVE_INFINITY)
  const last = events.reduce(
    (most, event) => Math.max(most, event.at + ('duration' in event ? (event.duration ?? 0) : 0)),
    0,
  )
  const isOpen = events.some((event) => 'state' in event && /^(?:pending|connecting|open)$/.test(event.state))
  const to = isOpen ? Math.max(last, end) : last
  return { from: first < to * soon ? 0 : first, to }
}

/** By a request's `resourceType`, or by the name of the element whose file did not load. */
const kindsOfFiles = new Map<string, FileKind>([
  ['script', 'script'],
  ['stylesheet', 'style'],
  ['link', 'style'],
  ['image', 'image'],
  ['imageset', 'image'],
  ['img', 'image'],
])

/** What kind of file a page loaded, for kinds with a filter of their own. */
function fileKind(event: NetworkEvent): FileKind | undefined {
  if (event.kind === 'resource') return kindsOfFiles.get(event.element)
  if (event.kind === 'request' && event.api === 'other') return kindsOfFiles.get(event.resourceType ?? '')
  return undefined
}

const belongs: Record<NetworkFilterId, (event: NetworkEvent) => boolean> = {
  failed: isShownAsFailed,
  fetch: (event) => event.kind === 'request' && (event.api === 'fetch' || event.api === 'xhr'),
  document: (event) => event.kind === 'request' && event.api === 'document',
  script: (event) => fileKind(event) === 'script',
  style: (event) => fileKind(event) === 'style',
  image: (event) => fileKind(event) === 'image',
  socket: (event) => event.kind === 'socket' || (event.kind === 'request' && event.api === 'eventsource'),
  other: (event) =>
    fileKind(event) === undefined &&
    (event.kind === 'resource' || (event.kind === 'request' && (event.api === 'beacon' || event.api === 'other'))),
}
export const networkFilterIds = Object.keys(belongs) as NetworkFilterId[]

export function filterNetwork(events: readonly NetworkEvent[], filter: NetworkFilter): NetworkEvent[] {
  const isFound = eventTest(filter.text)
  return events.filter(
    (event) =>
      (filter.show.size === 0 || [...filter.show].some((id) => belongs[id](event))) && (!isFound || isFound(event)),
  )
}

export function countNetwork(events: readonly NetworkEvent[]): Record<NetworkFilterId, number> {
  const count = (id: NetworkFilterId) => events.filter(belongs[id]).length
  return Object.fromEntries(networkFilterIds.map((id) => [id, count(id)])) as Record<NetworkFilterId, number>
}

/** Sorts the events. Rows are computed only if the order is not by time. */
export function sortEvents(
  events: readonly NetworkEvent[],
  order: Order,
  site: string | undefined,
): readonly NetworkEvent[] {
  const sign = order.descending ? -1 : 1
  if (order.column === 'start') return [...events].sort((a, b) => sign * (a.at - b.at))
  return sortRows(
    events.map((event) => networkRow(event, site)),
    order,
  ).map(({ event }) => event)
}

/** Sorts the rows; equal ones stay in time order, unknown values come last. */
function sortRows(rows: readonly NetworkRow[], { column, descending }: Order): NetworkRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [sortKey(a, column), sortKey(b, column)]
    if (left === right) return a.event.at - b.event.at
    if (left === undefined) return 1
    if (right === undefined) return -1
    return (left < right ? -1 : 1) * sign
  })
}

function sortKey(row: NetworkRow, column: Column): string | number | undefined {
  switch (column) {
    case 'start':
      return row.event.at
    case 'size':
      return row.size
    case 'time':
      return row.time
    case 'name':
      return `${row.host ?? ''}${row.name}`
    default:
      return row[column]
  }
}
