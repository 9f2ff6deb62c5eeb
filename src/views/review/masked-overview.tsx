import type { Session } from '../../core/session/index.ts'
import { Collapsible, EmptyState } from '../../ui/index.ts'
import { EventLink } from '../event/event-link.tsx'
import { appOrigin } from '../timeline/timeline-model.ts'
import { useReviewWords } from './review-words.ts'

/** Maximum events listed for one kind; a token can occur in all of them. */
const maxEvents = 30

/** Everything that was masked, one line per kind, with the events that contain it. */
export function MaskedOverview({
  session,
  onOpen,
}: {
  session: Pick<Session, 'redactions' | 'events' | 'documents'>
  onOpen: (id: string) => void
}) {
  const w = useReviewWords()
  const kinds = w.masked(session.redactions)
  if (kinds.length === 0)
    return (
      <EmptyState icon="lock" title={w.nothingMasked.title}>
        {w.nothingMasked.text}
      </EmptyState>
    )
  const site = appOrigin(session.documents)
  const byId = new Map(session.events.map((event) => [event.id, event]))
  return (
    <div class="cf-redactions">
      {kinds.map(({ key, words, places, events }) => (
        <Collapsible
          key={key}
          title={words}
          aside={<span class="cf-muted cf-redaction-count">{w.places(places)}</span>}
        >
          {events.slice(0, maxEvents).map((id) => {
            const event = byId.get(id)
            return event && <EventLink key={id} event={event} site={site} onOpen={onOpen} />
          })}
          {events.length > maxEvents && <p class="cf-muted">{w.moreEvents(events.length - maxEvents)}</p>}
          {events.length === 0 && <p class="cf-muted">{w.inEnvironment}</p>}
        </Collapsible>
      ))}
    </div>
  )
}
