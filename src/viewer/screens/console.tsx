import { useMemo, useState } from 'preact/hooks'
import { type Chip, EmptyState, FilterChips, SearchField, Spinner, VirtualList } from '../../ui/index.ts'
import { EventRow } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { countLevels, filterConsole, type Level, levels } from '../console-model.ts'
import { useSearch } from '../search.ts'
import { toggled } from '../toggled.ts'
import { WithDetails } from '../with-details.tsx'

const chips: Record<Level, Chip<Level>> = {
  error: { id: 'error', label: 'Errors', tone: 'bad' },
  warn: { id: 'warn', label: 'Warnings' },
  info: { id: 'info', label: 'Info' },
  debug: { id: 'debug', label: 'Verbose' },
}

/** What stood in the console of the page, with the errors that the browser printed there. */
export function ConsoleScreen({ store, file, session }: ScreenProps) {
  const [show, setShow] = useState<ReadonlySet<Level>>(new Set())
  const [words, setWords] = useState('')
  const { text, searching } = useSearch(store.search, words)
  const counts = useMemo(() => countLevels(session.events), [session])
  const lines = useMemo(() => filterConsole(session.events, { show, text }), [session, show, text])
  const site = store.site.value
  return (
    <WithDetails store={store} file={file} session={session}>
      <div class="cf-filters">
        <SearchField label="Search the console" shortcut="/" value={words} onInput={setWords} />
        {searching && <Spinner label="Searching" />}
        <FilterChips
          label="Show only"
          chips={levels.map((level) => ({ ...chips[level], count: counts[level] }))}
          selected={show}
          onToggle={(level) => setShow(toggled(show, level))}
        />
      </div>
      {lines.length === 0 ? (
        <EmptyState icon="console" title={text || show.size > 0 ? 'No line matches' : 'The console was empty'} />
      ) : (
        <VirtualList
          class="cf-timeline"
          label="Console"
          items={lines}
          keyOf={(event) => event.id}
          selected={store.selected.value}
          onSelect={store.select}
          renderRow={(event) => <EventRow event={event} site={site} />}
        />
      )}
    </WithDetails>
  )
}
