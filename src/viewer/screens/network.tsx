import { useMemo, useRef } from 'preact/hooks'
import {
  Button,
  type Chip,
  classes,
  columnHeader,
  EmptyState,
  FilterChips,
  gridCell,
  Icon,
  SearchField,
  Spinner,
  useSize,
  VirtualList,
} from '../../ui/index.ts'
import {
  eventsWithin,
  FoundIn,
  formatBytes,
  formatDuration,
  formatTime,
  MaskedText,
  SocketWaterfall,
  SpanChip,
  searchTerms,
  ticksOf,
  Waterfall,
} from '../../views/index.ts'
import {
  type Column,
  countNetwork,
  filterNetwork,
  isNetworkEvent,
  type NetworkFilterId,
  type NetworkRow,
  networkFilterIds,
  networkRow,
  type Order,
  sortEvents,
  totalsText,
  waterfallSpan,
} from '../models/network-model.ts'
import { useSearch } from '../models/search.ts'
import { allRequests } from '../narrowing.ts'
import { PrintedFilters } from '../printed-filters.tsx'
import { Ruler } from '../ruler.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { toggled } from '../toggled.ts'
import { WithDetails } from '../with-details.tsx'

const chips: Record<NetworkFilterId, Chip<NetworkFilterId>> = {
  failed: { id: 'failed', label: 'Failed', tone: 'bad' },
  fetch: { id: 'fetch', label: 'Fetch/XHR' },
  document: { id: 'document', label: 'Doc' },
  script: { id: 'script', label: 'Scripts' },
  style: { id: 'style', label: 'Styles' },
  image: { id: 'image', label: 'Images' },
  socket: { id: 'socket', label: 'Socket' },
  other: { id: 'other', label: 'Other' },
}

/** Filters that would be empty for most recordings. */
const filesOnly: ReadonlySet<NetworkFilterId> = new Set(['script', 'style', 'image', 'other'])

/** Every request, socket and failed element in one table. */
export function NetworkScreen({ store, file, session }: ScreenProps) {
  const { show, text: words, order } = store.network.value
  const change = (part: Partial<typeof store.network.value>) => {
    store.network.value = { ...store.network.value, ...part }
  }
  const { text, searching } = useSearch(store.search, words)
  const events = useMemo(() => session.events.filter(isNetworkEvent), [session])
  const counts = useMemo(() => countNetwork(events), [events])
  const site = store.site.value
  const span = store.span.value
  const shown = useMemo(
    () => sortEvents(filterNetwork(eventsWithin(events, span), { show, text }), order, site),
    [events, span, show, text, order, site],
  )
  const totals = useMemo(() => totalsText(shown, events.length), [shown, events])
  const whole = useMemo(() => waterfallSpan(events, session.endedAt - session.startedAt), [session, events])
  // The bars fill the time range being looked at.
  const { from, to } = span ?? whole
  return (
    <WithDetails
      store={store}
      file={file}
      session={session}
      initial={0.55}
      search={text}
      above={<Ruler store={store} session={session} />}
    >
      <div class="cf-filters">
        <SearchField
          label="Search requests"
          placeholder="Search URLs, headers, bodies"
          shortcut="/"
          value={words}
          searching={searching}
          terms={searchTerms}
          onInput={(text) => change({ text })}
        />
        {searching && <Spinner label="Searching" />}
        <FilterChips
          label="Show only"
          chips={networkFilterIds
            .filter((id) => counts[id] > 0 || show.has(id) || !filesOnly.has(id))
            .map((id) => ({ ...chips[id], count: counts[id] }))}
          selected={show}
          onToggle={(id) => change({ show: toggled(show, id) })}
        />
        <SpanChip span={span} onSpan={store.narrow} />
      </div>
      <PrintedFilters labels={[...show].map((id) => chips[id].label)} text={words} span={span} />
      {events.length === 0 ? (
        <EmptyState icon="request" title="No request was recorded" />
      ) : shown.length === 0 ? (
        <EmptyState
          icon="filter"
          title="No requests match"
          actions={
            <Button
              onClick={() => {
                change({ show: allRequests.show, text: '' })
                store.narrow(undefined)
              }}
            >
              Show all requests
            </Button>
          }
        />
      ) : (
        <VirtualList
          class="cf-network"
          label="Requests"
          role="grid"
          items={shown}
          keyOf={(event) => event.id}
          selected={store.selected.value}
          startAt={store.overview.value?.focus.request?.id}
          onSelect={store.select}
          header={<Head order={order} onOrder={(order) => change({ order })} from={from} to={to} />}
          renderRow={(event) => <Row row={networkRow(event, site)} from={from} to={to} />}
        />
      )}
      <p class="cf-statusbar" title={totals}>
        {totals}
      </p>
    </WithDetails>
  )
}

const columns: { id: Column; label: string }[] = [
  { id: 'name', label: 'Name' },
  { id: 'method', label: 'Method' },
  { id: 'status', label: 'Status' },
  { id: 'type', label: 'Type' },
  { id: 'size', label: 'Size' },
  { id: 'time', label: 'Time' },
  { id: 'start', label: 'Waterfall' },
]

function Head({
  order,
  onOrder,
  from,
  to,
}: {
  order: Order
  onOrder: (order: Order) => void
  /** ms of the session */
  from: number
  to: number
}) {
  return (
    <div class="cf-network-row cf-network-head">
      {columns.map(({ id, label }) => {
        const sorted = order.column === id
        return (
          <span
            key={id}
            class={`cf-cell cf-cell-${id}`}
            {...{ ...columnHeader, 'aria-sort': sorted ? (order.descending ? 'descending' : 'ascending') : 'none' }}
          >
            <button
              type="button"
              class="cf-sort"
              onClick={() => onOrder({ column: id, descending: sorted && !order.descending })}
            >
              {label}
              {sorted && <Icon name={order.descending ? 'chevron-down' : 'chevron-up'} size={10} />}
            </button>
            {id === 'start' && <Axis from={from} to={to} />}
          </span>
        )
      })}
    </div>
  )
}

/** The time axis of the waterfall. */
function Axis({ from, to }: { from: number; to: number }) {
  const element = useRef<HTMLSpanElement>(null)
  const width = useSize(element, 'clientWidth', 170)
  return (
    <span ref={element} class="cf-axis" aria-hidden="true">
      {ticksOf({ from, to }, width, 4).map(({ at, label }) => (
        <span key={at} class="cf-tick" style={{ left: `${((at - from) / Math.max(1, to - from)) * 100}%` }}>
          {label}
        </span>
      ))}
    </span>
  )
}

function Row({ row, from, to }: { row: NetworkRow; from: number; to: number }) {
  return (
    <div class={classes('cf-network-row', `cf-tone-${row.tone}`)}>
      <span {...gridCell} class="cf-cell cf-cell-name cf-truncate" title={row.event.url}>
        {row.host && <span class="cf-muted">{row.host}</span>}
        <MaskedText short text={row.name} />
        <FoundIn event={row.event} />
      </span>
      <span {...gridCell} class={shortCell('method', row.method)}>
        {row.method}
      </span>
      <span {...gridCell} class={shortCell('status', row.status)} title={row.status}>
        {row.status}
      </span>
      <span {...gridCell} class={shortCell('type', row.type)}>
        {row.type}
      </span>
      <span {...gridCell} class="cf-cell cf-cell-size">
        {row.size === undefined ? '' : formatBytes(row.size)}
      </span>
      <span {...gridCell} class="cf-cell cf-cell-time">
        {row.time === undefined ? '' : formatDuration(row.time)}
      </span>
      <span {...gridCell} class="cf-cell cf-cell-start" title={spanText(row)}>
        {row.event.kind === 'request' && <Waterfall request={row.event} from={from} to={to} />}
        {row.event.kind === 'socket' && <SocketWaterfall socket={row.event} from={from} to={to} />}
      </span>
    </div>
  )
}

/** Characters that fit into the narrowest width of these columns. */
const room = { method: 7, status: 11, type: 9 }

/** A short cell, cut off only if it is too long. */
function shortCell(column: keyof typeof room, text: string): string {
  return classes('cf-cell', `cf-cell-${column}`, text.length > room[column] && 'cf-truncate')
}

/** Start and duration. */
function spanText({ event, time }: NetworkRow): string {
  return `Began at ${formatTime(event.at)}${time === undefined ? '' : `, took ${formatDuration(time)}`}`
}
