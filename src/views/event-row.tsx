import { useContext } from 'preact/hooks'
import type { SessionEvent } from '../core/session/index.ts'
import { classes, Icon } from '../ui/index.ts'
import { type Summary, summarise } from './event-summary.ts'
import { EventTime } from './event-time.tsx'
import { formatDuration } from './format.ts'
import { OriginalPlaces } from './original-sources.ts'

const relations = { cause: 'Led to the selected event', effect: 'Followed from the selected event' }

/** One line of the timeline. Fills the row that a `VirtualList` gives it. */
export function EventRow({
  event,
  site,
  related,
}: {
  event: SessionEvent
  /** origin of the app, not repeated in every line */
  site?: string | undefined
  /** how it hangs together with the selected event */
  related?: 'cause' | 'effect' | undefined
}) {
  const summary = summarise(event, site)
  const detail = useContext(OriginalPlaces)?.(event) ?? summary.detail
  return (
    <div
      class={classes('cf-event', `cf-event-${event.kind}`, `cf-tone-${summary.tone}`, related && 'cf-event-related')}
    >
      <EventTime at={event.at} />
      <Icon name={summary.icon} size={14} class="cf-event-icon" />
      <span class="cf-event-text cf-truncate" title={summary.text}>
        {summary.text}
        {detail && <span class="cf-event-detail">{detail}</span>}
      </span>
      {related && <span class="cf-visually-hidden">{relations[related]}</span>}
      <Right summary={summary} />
    </div>
  )
}

function Right({ summary }: { summary: Summary }) {
  return (
    <>
      {summary.repeat !== undefined && summary.repeat > 1 && (
        <span class="cf-event-repeat" title={`${summary.repeat} times`}>
          ×{summary.repeat}
        </span>
      )}
      {summary.status && <span class="cf-event-status">{summary.status}</span>}
      {summary.duration !== undefined && <span class="cf-event-duration">{formatDuration(summary.duration)}</span>}
    </>
  )
}
