import { useMemo } from 'preact/hooks'
import { countEvents, Timeline, TimelineFilters } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { WithDetails } from '../with-details.tsx'

/** Everything in the order it happened. */
export function TimelineScreen({ store, file, session }: ScreenProps) {
  const counts = useMemo(() => countEvents(session.events), [session])
  return (
    <WithDetails store={store} file={file} session={session}>
      <TimelineFilters
        filter={store.filter.value}
        counts={counts}
        onFilter={(filter) => {
          store.filter.value = filter
        }}
      />
      <Timeline
        events={session.events}
        documents={session.documents}
        filter={store.filter.value}
        selected={store.selected.value}
        onSelect={store.select}
      />
    </WithDetails>
  )
}
