import type { Session } from '../../core/session/index.ts'
import { Badge, Collapsible } from '../../ui/index.ts'
import { EventLink } from '../event/event-link.tsx'
import { plural } from '../format.ts'
import { kindWords } from '../masked-kinds.ts'
import { appOrigin } from '../timeline/timeline-model.ts'

/** Maximum places listed for one label. */
const maxPlaces = 50

/** What was masked before anything was stored: one line per value, with the places where it was found. */
export function RedactionList({
  session: { redactions, events, documents },
  onOpen,
}: {
  session: Pick<Session, 'redactions' | 'events' | 'documents'>
  onOpen: (id: string) => void
}) {
  if (redactions.length === 0) return <p class="cf-muted">Nothing had to be masked.</p>
  const site = appOrigin(documents)
  const byId = new Map(events.map((event) => [event.id, event]))
  const sorted = [...redactions].sort((a, b) => a.kind.localeCompare(b.kind) || b.count - a.count)
  return (
    <div class="cf-redactions">
      {sorted.map((entry) => (
        <Collapsible
          key={entry.label}
          title={<code>{entry.label}</code>}
          aside={
            <>
              <Badge>{kindWords(entry.kind)}</Badge>
              <span class="cf-muted cf-redaction-count">{plural(entry.count, 'place')}</span>
            </>
          }
        >
          {entry.events.slice(0, maxPlaces).map((id) => {
            const event = byId.get(id)
            return event && <EventLink key={id} event={event} site={site} onOpen={onOpen} />
          })}
          {entry.events.length === 0 && <p class="cf-muted">In the environment.</p>}
        </Collapsible>
      ))}
    </div>
  )
}
