import type { SessionEvent } from '../../core/session/index.ts'
import { classes, Icon } from '../../ui/index.ts'
import { MaskedText } from '../masked-text.tsx'
import { summarise } from './event-summary.ts'
import { EventTime } from './event-time.tsx'

/** A line that links to an event: icon, one-line summary, time. */
export function EventLink({
  event,
  site,
  onOpen,
  children,
}: {
  event: SessionEvent
  site?: string | undefined
  onOpen: (id: string) => void
  /** replaces the summary */
  children?: string
}) {
  const summary = summarise(event, site)
  return (
    // Events are described in English, even if the rest of the screen is not.
    <button
      type="button"
      lang="en"
      dir="ltr"
      class={classes('cf-event-link', `cf-tone-${summary.tone}`)}
      onClick={() => onOpen(event.id)}
    >
      <Icon name={summary.icon} size={14} class="cf-event-icon" />
      <span class="cf-event-link-text">
        <MaskedText short text={children ?? summary.text} />
      </span>
      {!children && summary.status && <span class="cf-event-status">{summary.status}</span>}
      <EventTime at={event.at} />
    </button>
  )
}
