import type { Session } from '../../core/session/index.ts'
import { Collapsible, EmptyState } from '../../ui/index.ts'
import { EventLink } from '../event-link.tsx'
import { plural } from '../format.ts'
import { maskedKinds } from '../masked-kinds.ts'

/** Events that are listed for one kind; a token can be in all of them. */
const maxEvents = 30

/** Everything that was masked, one line per kind, with the events that hold it. */
export function MaskedOverview({
  session,
  onOpen,
}: {
  session: Pick<Session, 'redactions' | 'events'>
  onOpen: (id: string) => void
}) {
  const kinds = maskedKinds(session.redactions)
  if (kinds.length === 0)
    return (
      <EmptyState icon="lock" title="Nothing was masked">
        Casefile found no password, token, cookie, card number or e-mail address. If you see something private, mask it
        below.
      </EmptyState>
    )
  const byId = new Map(session.events.map((event) => [event.id, event]))
  return (
    <div class="cf-redactions">
      {kinds.map(({ kind, words, places, events }) => (
        <Collapsible
          key={kind}
          title={words}
          aside={<span class="cf-muted cf-redaction-count">{plural(places, 'place')}</span>}
        >
          {events.slice(0, maxEvents).map((id) => {
            const event = byId.get(id)
            return event && <EventLink key={id} event={event} onOpen={onOpen} />
          })}
          {events.length > maxEvents && <p class="cf-muted">and {plural(events.length - maxEvents, 'more event')}</p>}
          {events.length === 0 && <p class="cf-muted">In the environment or in the addresses of the pages.</p>}
        </Collapsible>
      ))}
    </div>
  )
}
