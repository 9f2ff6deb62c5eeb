/** What the timeline shows of a session: filters, search, counts, and what belongs to the selected event. Pure. */
import { isProblem, type SessionEvent } from '../core/session/index.ts'
import { eventIndex } from './event-index.ts'
import { isPoor, summarise } from './event-summary.ts'
import { wordsTest } from './search-words.ts'

export const filterIds = ['errors', 'network', 'console', 'steps', 'navigation'] as const
export type FilterId = (typeof filterIds)[number]

export interface TimelineFilter {
  /** an event is shown when it belongs to one of these; empty = everything but loading times and files that were good */
  show: ReadonlySet<FilterId>
  /** words that must all occur, in any case and order, and `-word` for those that must not */
  text: string
  /** id of an event: only what led to it and what followed from it */
  around?: string
}
export const noFilter: TimelineFilter = { show: new Set(), text: '' }

const belongs: Record<FilterId, (event: SessionEvent) => boolean> = {
  errors: isProblem,
  network: ({ kind }) => kind === 'request' || kind === 'socket' || kind === 'resource',
  console: ({ kind }) => kind === 'console' || kind === 'error' || kind === 'report',
  steps: ({ kind }) => kind === 'step' || kind === 'mark' || kind === 'screenshot',
  navigation: ({ kind }) => kind === 'navigation' || kind === 'vitals',
}

/** webRequest.ResourceType of what elements and styles load, as far as it is no page. */
const files = /^(?:script|stylesheet|image|imageset|font|media|object|object_subrequest|web_manifest|other)$/

/**
 * A good or fair loading time, of which every page has five, or a file that arrived, of which a page has many: they
 * tell nothing of what went wrong. "Pages" and "Network" show them. How the page looked has a screen of its own.
 */
const isQuiet = (event: SessionEvent) =>
  event.kind === 'replay' ||
  (event.kind === 'vitals' && !isPoor(event)) ||
  (event.kind === 'request' && event.api === 'other' && files.test(event.resourceType ?? '') && !isProblem(event))

/** The filter with one of its kinds switched on or off. */
export function toggleFilter(filter: TimelineFilter, id: FilterId): TimelineFilter {
  const show = new Set(filter.show)
  if (!show.delete(id)) show.add(id)
  return { ...filter, show }
}

/** The filter without its restriction to one chain of events. */
export function withoutChain({ show, text }: TimelineFilter): TimelineFilter {
  return { show, text }
}

/** The events that pass, in their order. The same array when all of them do. */
export function filterEvents(events: readonly SessionEvent[], filter: TimelineFilter): readonly SessionEvent[] {
  const says = wordsTest(filter.text)
  if (filter.show.size === 0 && !says && filter.around === undefined)
    return events.some(isQuiet) ? events.filter((event) => !isQuiet(event)) : events
  const chain = filter.around === undefined ? undefined : relatedEvents(events, filter.around)
  const tests = [...filter.show].map((id) => belongs[id])
  return events.filter(
    (event) =>
      event.kind !== 'replay' &&
      (!chain || event.id === filter.around || chain.has(event.id)) &&
      (tests.length === 0 || tests.some((test) => test(event))) &&
      (!says || says(searchText(event))),
  )
}

/** How many events belong to each filter. */
export function countEvents(events: readonly SessionEvent[]): Record<FilterId, number> {
  const counts: Record<FilterId, number> = { errors: 0, network: 0, console: 0, steps: 0, navigation: 0 }
  for (const event of events) for (const id of filterIds) if (belongs[id](event)) counts[id]++
  return counts
}

/** Made once per event: events are never changed, a newer version of one is a new object. */
const haystacks = new WeakMap<SessionEvent, string>()

/** Everything of an event that a person may search for, in lower case: line, addresses, headers, bodies, stacks. */
export function searchText(event: SessionEvent): string {
  const known = haystacks.get(event)
  if (known !== undefined) return known
  const text = [summarise(event).text, event.id, ...strings(event)].join('\n').toLowerCase()
  haystacks.set(event, text)
  return text
}

function strings(event: SessionEvent): (string | undefined)[] {
  switch (event.kind) {
    case 'console':
      return [event.text]
    case 'error':
      return [event.error.name, event.error.message, event.error.stack, event.error.cause?.message, event.url]
    case 'request': {
      const headers = [...event.requestHeaders, ...(event.responseHeaders ?? [])].map(
        ([name, value]) => `${name}: ${value}`,
      )
      return [
        event.url,
        String(event.status ?? ''),
        event.state,
        ...headers,
        event.requestBody?.text,
        event.responseBody?.text,
        event.failure?.message,
        event.failure?.code,
      ]
    }
    case 'socket':
      return [event.url, event.reason, ...event.messages.map((message) => message.text)]
    case 'resource':
      return [event.url, event.element]
    case 'report':
      return [event.message, event.directive, event.blocked, event.url]
    case 'navigation':
      return [event.url, event.title]
    case 'step':
      return [event.value, ...(event.target?.locators.map((locator) => locator.value) ?? [])]
    default:
      return []
  }
}

/**
 * What led to an event and what followed from it, along `cause`: the causes of its causes, and everything that has it
 * in its own chain. The event itself is not in the map.
 */
export function relatedEvents(
  events: readonly SessionEvent[],
  id: string | undefined,
): ReadonlyMap<string, 'cause' | 'effect'> {
  const related = new Map<string, 'cause' | 'effect'>()
  if (id === undefined) return related
  // By what led to each, not in one pass: rounded clocks can put an effect before its cause.
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

/** Origin of the app: that of the top document that was recorded first. */
export function siteOf(documents: readonly { url: string; frameId: number }[]): string | undefined {
  const url = documents.find((document) => document.frameId === 0)?.url ?? documents[0]?.url
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined
}
