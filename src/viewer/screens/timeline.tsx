import { useMemo } from 'preact/hooks'
import { countEvents, filterChips, noFilter, SpanChip, Timeline, TimelineFilters } from '../../views/index.ts'
import { useSearch } from '../models/search.ts'
import { PrintedFilters } from '../printed-filters.tsx'
import { Ruler } from '../ruler.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { WithDetails } from '../with-details.tsx'

/** Everything in the order it happened. */
export function TimelineScreen({ store, file, session }: ScreenProps) {
  const counts = useMemo(() => countEvents(session.events), [session])
  const focus = store.overview.value?.focus
  const filter = store.filter.value
  const { text, searching } = useSearch(store.search, filter.text)
  // Keeps its identity while the text is still being typed, so that the list is not rebuilt.
  const applied = useMemo(() => ({ ...filter, text }), [filter.show, filter.around, text])
  return (
    <WithDetails
      store={store}
      file={file}
      session={session}
      search={text}
      above={<Ruler store={store} session={session} />}
    >
      <TimelineFilters
        filter={filter}
        counts={counts}
        searching={searching}
        onFilter={(filter) => {
          store.filter.value = filter
        }}
      >
        <SpanChip span={store.span.value} onSpan={store.narrow} />
      </TimelineFilters>
      <PrintedFilters
        labels={[...filter.show].map((id) => filterChips[id].label)}
        text={filter.text}
        span={store.span.value}
        chain={filter.around !== undefined}
      />
      <Timeline
        events={session.events}
        documents={session.documents}
        filter={applied}
        span={store.span.value}
        onShowAll={() => {
          store.filter.value = noFilter
          store.narrow(undefined)
        }}
        selected={store.selected.value}
        startAt={(focus?.request ?? focus?.error)?.id}
        onSelect={store.select}
      />
    </WithDetails>
  )
}
