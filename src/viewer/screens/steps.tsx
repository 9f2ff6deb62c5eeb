import { useMemo, useRef } from 'preact/hooks'
import { EmptyState, useKeptScroll } from '../../ui/index.ts'
import { SpanChip, StepList, spanOfStep, stepsOf } from '../../views/index.ts'
import type { ScreenProps } from '../screen-props.ts'
import { WithDetails } from '../with-details.tsx'

/** What the customer did. Selecting a step limits the lists on the other tabs to its time. */
export function StepsScreen({ store, file, session }: ScreenProps) {
  const span = store.span.value
  const scroller = useRef<HTMLDivElement>(null)
  useKeptScroll(scroller, 'Steps')
  const isEmpty = useMemo(() => stepsOf(session.events).length === 0, [session.events])
  const open = (id: string) => {
    store.select(id)
    const event = store.selectedEvent.value
    if (event?.kind === 'step') store.narrow(spanOfStep(session.events, event, session.endedAt - session.startedAt))
  }
  return (
    <WithDetails store={store} file={file} session={session}>
      <div ref={scroller} class="cf-scroll">
        <p class="cf-span-note" role="status">
          {span && (
            <>
              Timeline, Network and Console show <SpanChip span={span} onSpan={store.narrow} />
            </>
          )}
        </p>
        {isEmpty ? (
          <EmptyState icon="step" title="No steps were recorded" />
        ) : (
          <StepList events={session.events} selected={store.selected.value} onOpen={open} />
        )}
      </div>
    </WithDetails>
  )
}
