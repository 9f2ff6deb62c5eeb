import { useMemo } from 'preact/hooks'
import { Button, type Chip, EmptyState, FilterChips, SearchField, Spinner, VirtualList } from '../../ui/index.ts'
import { EventRow, eventsWithin, type Level, levels, SpanChip, searchTerms } from '../../views/index.ts'
import { countLevels, filterConsole } from '../models/console-model.ts'
import { useSearch } from '../models/search.ts'
import { allLines } from '../narrowing.ts'
import { PrintedFilters } from '../printed-filters.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { toggled } from '../toggled.ts'
import { WithDetails } from '../with-details.tsx'

const chips: Record<Level, Chip<Level>> = {
  error: { id: 'error', label: 'Errors', tone: 'bad' },
  warn: { id: 'warn', label: 'Warnings' },
  info: { id: 'info', label: 'Info' },
  debug: { id: 'debug', label: 'Verbose' },
}

/** The page's console, including the errors printed by the browser. */
export function ConsoleScreen({ store, file, session }: ScreenProps) {
  const { show, text: words } = store.lines.value
  const change = (part: Partial<typeof store.lines.value>) => {
    store.lines.value = { ...store.lines.value, ...part }
  }
  const { text, searching } = useSearch(store.search, words)
  const counts = useMemo(() => countLevels(session.events), [session])
  const span = store.span.value
  const lines = useMemo(
    () => filterConsole(eventsWithin(session.events, span), { show, text }),
    [session, span, show, text],
  )
  const site = store.site.value
  const focus = store.overview.value?.focus
  return (
    <WithDetails store={store} file={file} session={session} search={text}>
      <div class="cf-filters">
        <SearchField
          label="Search the console"
          shortcut="/"
          value={words}
          searching={searching}
          terms={searchTerms}
          onInput={(text) => change({ text })}
        />
        {searching && <Spinner label="Searching" />}
        <FilterChips
          label="Show only"
          chips={levels.map((level) => ({ ...chips[level], count: counts[level] }))}
          selected={show}
          onToggle={(level) => change({ show: toggled(show, level) })}
        />
        <SpanChip span={span} onSpan={store.narrow} />
      </div>
      <PrintedFilters labels={[...show].map((level) => chips[level].label)} text={words} span={span} />
      {lines.length === 0 && (text || show.size > 0 || span) ? (
        <EmptyState
          icon="filter"
          title="No lines match"
          actions={
            <Button
              onClick={() => {
                change(allLines)
                store.narrow(undefined)
              }}
            >
              Show all lines
            </Button>
          }
        />
      ) : lines.length === 0 ? (
        <EmptyState icon="console" title="The console was empty" />
      ) : (
        <VirtualList
          class="cf-timeline"
          label="Console"
          items={lines}
          keyOf={(event) => event.id}
          selected={store.selected.value}
          startAt={(focus?.error ?? focus?.request)?.id}
          onSelect={store.select}
          renderRow={(event) => <EventRow event={event} site={site} />}
        />
      )}
    </WithDetails>
  )
}
