import type { Ref } from 'preact'
import { useMemo } from 'preact/hooks'
import { countedEvents, type DocumentInfo, type SessionEvent } from '../../core/session/index.ts'
import {
  Button,
  type Children,
  type Chip,
  EmptyState,
  FilterChips,
  SearchField,
  Spinner,
  VirtualList,
} from '../../ui/index.ts'
import { plural } from '../format.ts'
import { searchTerms } from '../search/terms.ts'
import { EventRow } from './event-row.tsx'
import { foldRequests } from './folded-requests.ts'
import { eventsWithin, type Span } from './time-ruler-model.ts'
import {
  appOrigin,
  type FilterId,
  filterEvents,
  filterIds,
  hiddenBy,
  isNarrowing,
  noFilter,
  relatedEvents,
  type TimelineFilter,
  toggleFilter,
  totalsText,
  withoutChain,
} from './timeline-model.ts'

const noCounts: ReadonlyMap<string, number> = new Map()

/** All events of a session in one list. Selecting one marks its causes and effects. */
export function Timeline({
  events,
  documents,
  selected,
  onSelect,
  onOpen,
  onDelete,
  filter = noFilter,
  span,
  startAt,
  follow = false,
  fold = false,
  onShowAll,
  empty,
}: {
  events: readonly SessionEvent[]
  documents: readonly Pick<DocumentInfo, 'url' | 'frameId'>[]
  selected: string | undefined
  onSelect: (id: string) => void
  /** Enter or double click */
  onOpen?: (id: string) => void
  /** the Delete key */
  onDelete?: (event: SessionEvent) => void
  filter?: TimelineFilter
  /** limits the list to what happened then */
  span?: Span | undefined
  /** id of the event to scroll to at first, unless one is selected */
  startAt?: string | undefined
  /** keeps the newest event in view while recording */
  follow?: boolean
  /** repeated successful calls share one row, unless there is a filter or search */
  fold?: boolean
  /** clears the filter and the span */
  onShowAll?: () => void
  /** shown if there are no events, or none that are listed by default */
  empty?: Children
}) {
  const shown = useMemo(() => eventsWithin(filterEvents(events, filter), span), [events, filter, span])
  const rows = useMemo(
    () => (fold && !isNarrowing(filter) ? foldRequests(shown, selected) : { events: shown, counts: noCounts }),
    [shown, fold, filter, selected],
  )
  const all = useMemo(() => countedEvents({ events }), [events])
  const related = useMemo(() => relatedEvents(events, selected), [events, selected])
  const site = useMemo(() => appOrigin(documents), [documents])
  const narrowed = isNarrowing(filter) || span !== undefined
  if (all === 0 || (shown.length === 0 && !narrowed))
    return (
      <>
        {empty ?? (
          <EmptyState icon="list" title={all === 0 ? 'Nothing was recorded' : 'Nothing to list'}>
            {all > 0 && 'There are only loading times and loaded files: choose Network or Pages to see them.'}
          </EmptyState>
        )}
      </>
    )
  if (shown.length === 0)
    return (
      <EmptyState
        icon="filter"
        title="No events match"
        actions={onShowAll && <Button onClick={onShowAll}>Show everything</Button>}
      >
        {all === 1 ? 'The one event is' : `All ${plural(all, 'event')} are`} hidden by{' '}
        {hiddenBy(filter, span !== undefined)}.
      </EmptyState>
    )
  const totals = totalsText({ all, passing: shown.length, rows: rows.events.length, narrowed })
  return (
    <>
      <VirtualList
        class="cf-timeline cf-timeline-mixed"
        label="Timeline"
        items={rows.events}
        keyOf={(event) => event.id}
        selected={selected}
        onSelect={onSelect}
        startAt={startAt}
        follow={follow}
        renderRow={(event) => (
          <EventRow event={event} site={site} related={related.get(event.id)} calls={rows.counts.get(event.id)} />
        )}
        {...(onOpen ? { onOpen } : {})}
        {...(onDelete ? { onDelete: (_id: string, event: SessionEvent) => onDelete(event) } : {})}
      />
      <p class="cf-statusbar" title={totals}>
        {totals}
      </p>
    </>
  )
}

/** Labels of the timeline's filters. */
export const filterChips: Record<FilterId, Chip<FilterId>> = {
  errors: { id: 'errors', label: 'Errors', tone: 'bad' },
  network: { id: 'network', label: 'Network', title: 'Requests, sockets and files, including those that loaded' },
  console: { id: 'console', label: 'Console', title: 'What the page printed, errors, and requests that failed' },
  steps: { id: 'steps', label: 'Steps', title: 'What the customer did, and marks' },
  navigation: {
    id: 'navigation',
    label: 'Pages',
    title: 'Pages, what they said on the screen, loading times, and pictures',
  },
}

/** The filters and the search of a timeline. */
export function TimelineFilters({
  filter,
  counts,
  searching = false,
  onFilter,
  searchRef,
  children,
}: {
  filter: TimelineFilter
  counts: Record<FilterId, number>
  /** the search has not finished yet */
  searching?: boolean
  onFilter: (filter: TimelineFilter) => void
  searchRef?: Ref<HTMLInputElement>
  /** placed after the filters */
  children?: Children
}) {
  return (
    <div class="cf-filters">
      <SearchField
        label="Search events"
        placeholder="Search text, URLs, bodies"
        shortcut="/"
        value={filter.text}
        searching={searching === true}
        terms={searchTerms}
        onInput={(text) => onFilter({ ...filter, text })}
        {...(searchRef ? { inputRef: searchRef } : {})}
      />
      {searching && <Spinner label="Searching" />}
      <FilterChips
        label="Show only"
        chips={filterIds.map((id) => ({ ...filterChips[id], count: counts[id] }))}
        selected={filter.show}
        onToggle={(id) => onFilter(toggleFilter(filter, id))}
      />
      {filter.around !== undefined && (
        <Button size="sm" icon="close" onClick={() => onFilter(withoutChain(filter))}>
          Only one chain
        </Button>
      )}
      {children}
    </div>
  )
}
