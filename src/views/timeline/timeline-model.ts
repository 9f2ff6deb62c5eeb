/** What the timeline shows of a session: filters, search, counts, and what relates to the selected event. Pure. */

import { originOf } from '../../core/base/url-parts.ts'
import { isProblem, type SessionEvent } from '../../core/session/index.ts'
import { levelOf } from '../event/console-level.ts'
import { eventIndex } from '../event/event-index.ts'
import { isPoor, isShownAsFailed, isStepOrMark } from '../event/event-summary.ts'
import { formatCount, plural } from '../format.ts'
import { eventTest } from '../search/index.ts'

export const filterIds = ['errors', 'network', 'console', 'steps', 'navigation'] as const
export type FilterId = (typeof filterIds)[number]

export interface TimelineFilter {
  /** shows events that belong to any of these; empty = everything except loading times and files that were fine */
  show: ReadonlySet<FilterId>
  /** what is searched for, see `eventTest` */
  text: string
  /** id of an event: shows only its causes and effects */
  around?: string
}
export const noFilter: TimelineFilter = { show: new Set(), text: '' }

/** The same events as on the viewer's tabs of these names, so that a name has the same count everywhere. */
const belongs: Record<FilterId, (event: SessionEvent) => boolean> = {
  errors: isShownAsFailed,
  network: ({ kind }) => kind === 'request' || kind === 'socket' || kind === 'resource',
  console: (event) => levelOf(event) !== undefined,
  steps: isStepOrMark,
  navigation: ({ kind }) => pageKinds.has(kind),
}

/** What a page showed, and how it was reached. */
const pageKinds = new Set<SessionEvent['kind']>(['navigation', 'notice', 'vitals', 'screenshot'])

/** webRequest.ResourceType of what elements and styles load, except pages. */
const files = /^(?:script|stylesheet|image|imageset|font|media|object|object_subrequest|web_manifest|other)$/

/**
 * A loading time that is not poor, of which every page has five, or a file that arrived, of which a page has many: they say
 * nothing about what went wrong. "Pages" and "Network" show them. How the page looked has a screen of its own.
 */
const isQuiet = (event: SessionEvent) =>
  event.kind === 'replay' ||
  (event.kind === 'vitals' && !isPoor(event)) ||
  (event.kind === 'request' && event.api === 'other' && files.test(event.resourceType ?? '') && !isProblem(event))

/** The filter with one of its kinds toggled. */
export function toggleFilter(filter: TimelineFilter, id: FilterId): TimelineFilter {
  const show = new Set(filter.show)
  if (!show.delete(id)) show.add(id)
  return { ...filter, show }
}

/** The filter without its restriction to one chain of events. */
export function withoutChain({ show, text }: TimelineFilter): TimelineFilter {
  return { show, text }
}

/** The matching events, in order. The same array if all match. */
export function filterEvents(events: readonly SessionEvent[], filter: TimelineFilter): readonly SessionEvent[] {
  const isFound = eventTest(filter.text)
  if (filter.show.size === 0 && !isFound && filter.around === undefined)
    return events.some(isQuiet) ? events.filter((event) => !isQuiet(event)) : events
  const chain = filter.around === undefined ? undefined : relatedEvents(events, filter.around)
  const tests = [...filter.show].map((id) => belongs[id])
  return events.filter(
    (event) =>
      event.kind !== 'replay' &&
      (!chain || event.id === filter.around || chain.has(event.id)) &&
      (tests.length === 0 || tests.some((test) => test(event))) &&
      (!isFound || isFound(event)),
  )
}

/** How many events belong to each filter. */
export function countEvents(events: readonly SessionEvent[]): Record<FilterId, number> {
  const counts: Record<FilterId, number> = { errors: 0, network: 0, console: 0, steps: 0, navigation: 0 }
  for (const event of events) for (const id of filterIds) if (belongs[id](event)) counts[id]++
  return counts
}

/** How many events failed, and how many of those are requests. */
export function failuresIn(events: readonly SessionEvent[]): { errors: number; failed: number } {
  const failures = events.filter(isShownAsFailed)
  return { errors: failures.length, failed: failures.filter(({ kind }) => kind === 'request').length }
}

/** Why a list is empty although there are events, to end a sentence. @param span a time span is selected */
export function hiddenBy({ show, text, around }: TimelineFilter, span: boolean): string {
  const causes = [
    ...(show.size > 0 ? ['the filters'] : []),
    ...(text.trim() !== '' ? ['the search'] : []),
    ...(around !== undefined ? ['the chain filter'] : []),
    ...(span ? ['the time range'] : []),
  ]
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(causes)
}

/** Whether a filter leaves anything out. */
export function isNarrowing({ show, text, around }: TimelineFilter): boolean {
  return show.size > 0 || text.trim() !== '' || around !== undefined
}

export interface TimelineCounts {
  /** events in the recording */
  all: number
  /** those that pass the filter */
  passing: number
  rows: number
  /** by a filter, a search or a time span */
  narrowed: boolean
}

/** Text below the list: `3 of 51 events`, or why there are fewer rows than events. */
export function totalsText({ all, passing, rows, narrowed }: TimelineCounts): string {
  const events = plural(all, 'event')
  if (narrowed) return `${formatCount(passing)} of ${events}`
  const parts = [events]
  if (passing < all) parts.push(`${formatCount(all - passing)} only under Network or Pages`)
  if (rows < passing) parts.push(`${plural(passing - rows, 'repeat')} folded`)
  return parts.join(' · ')
}

/** The causes and effects of an event, along `cause`: direct and indirect ones. The event itself is not in the map. */
export function relatedEvents(
  events: readonly SessionEvent[],
  id: string | undefined,
): ReadonlyMap<string, 'cause' | 'effect'> {
  const related = new Map<string, 'cause' | 'effect'>()
  if (id === undefined) return related
  // Follows causes rather than order: rounded clocks can put an effect before its cause.
  const { byId, byCause } = eventIndex(events)
  let cause = byId.get(id)?.cause
  while (cause !== undefined && cause !== id && !related.has(cause)) {
    if (byId.has(cause)) related.set(cause, 'cause')
    cause = byId.get(cause)?.cause
  }
  const causes = [id]
  for (let at = 0; at < causes.length; at++) {
    for (const event of byCause.get(causes[at]!) ?? []) {
      if (event.id === id || related.has(event.id)) continue
      related.set(event.id, 'effect')
      causes.push(event.id)
    }
  }
  return related
}

/** Origin of the app: that of the first top-level document recorded. */
export function appOrigin(documents: readonly { url: string; frameId: number }[]): string | undefined {
  const url = documents.find((document) => document.frameId === 0)?.url ?? documents[0]?.url
  return url === undefined ? undefined : originOf(url)
}
