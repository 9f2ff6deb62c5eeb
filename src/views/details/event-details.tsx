import { useMemo } from 'preact/hooks'
import { ownSites, type Session, type SessionEvent } from '../../core/session/index.ts'
import { Button, type Children, Icon, IconButton } from '../../ui/index.ts'
import { eventIndex } from '../event/event-index.ts'
import { EventLink } from '../event/event-link.tsx'
import { summarise } from '../event/event-summary.ts'
import { EventTime } from '../event/event-time.tsx'
import { formatMoment, formatUtc, momentWords } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { OwnSites } from '../own-sites.ts'
import { RequestDetails } from '../request/request-details.tsx'
import { appOrigin } from '../timeline/timeline-model.ts'
import { EventBody } from './event-body.tsx'

/** What the details need to know about the session around the event. */
export type SessionContext = Pick<Session, 'events' | 'documents' | 'startedAt'> & Partial<Pick<Session, 'environment'>>

/** Maximum effects listed; a step can have hundreds. */
const maxEffects = 12

/** Everything about one event: its time, causes and effects, and its content by kind. */
export function EventDetails({
  event,
  session,
  onOpen,
  onClose,
  onIsolate,
  actions,
  imageOf,
  imagesFollow,
}: {
  event: SessionEvent
  session: SessionContext
  /** shows another event */
  onOpen: (id: string) => void
  onClose?: () => void
  /** shows only the chain of events this one belongs to */
  onIsolate?: (id: string) => void
  /** placed in the header, before the close button */
  actions?: Children
  /** URL of a screenshot's image, if available */
  imageOf?: (file: string) => string | undefined
  /** missing images are still being read */
  imagesFollow?: boolean
}) {
  const site = useMemo(() => appOrigin(session.documents), [session.documents])
  const summary = summarise(event, site)
  const epoch = session.startedAt + event.at
  return (
    <article class="cf-details" aria-label={summary.text}>
      <header class={`cf-details-head cf-tone-${summary.tone}`}>
        <Icon name={summary.icon} class="cf-event-icon" />
        <h2 class="cf-details-title cf-truncate" title={summary.text}>
          <MaskedText short text={summary.text} />
        </h2>
        <EventTime
          at={event.at}
          startedAt={session.startedAt}
          title={`${momentWords(event.at)}\n${formatMoment(epoch)}\n${formatUtc(epoch)}`}
        />
        {actions}
        {onClose && <IconButton icon="close" label="Close details" onClick={onClose} />}
      </header>
      <OwnSites.Provider value={ownSites(session.events, site ?? '')}>
        <div class="cf-details-body">
          <Chain event={event} events={session.events} site={site} onOpen={onOpen} onIsolate={onIsolate} />
          {event.kind === 'request' ? (
            // Another request has tabs of its own.
            <RequestDetails key={event.id} request={event} events={session.events} startedAt={session.startedAt} />
          ) : (
            <div class="cf-details-pad">
              <EventBody
                key={event.id}
                event={event}
                session={session}
                onOpen={onOpen}
                imageOf={imageOf}
                imagesFollow={imagesFollow}
              />
            </div>
          )}
        </div>
      </OwnSites.Provider>
    </article>
  )
}

function Chain({
  event,
  events,
  site,
  onOpen,
  onIsolate,
}: {
  event: SessionEvent
  events: readonly SessionEvent[]
  site: string | undefined
  onOpen: (id: string) => void
  onIsolate: ((id: string) => void) | undefined
}) {
  const { byId, byCause } = eventIndex(events)
  const cause = event.cause === undefined ? undefined : byId.get(event.cause)
  const effects = byCause.get(event.id) ?? []
  if (!cause && effects.length === 0) return null
  return (
    <div class="cf-chain">
      {cause && (
        <div class="cf-chain-part">
          <h3 class="cf-chain-title">Followed from</h3>
          <EventLink event={cause} site={site} onOpen={onOpen} />
        </div>
      )}
      {effects.length > 0 && (
        <div class="cf-chain-part">
          <h3 class="cf-chain-title">Led to</h3>
          <div>
            {effects.slice(0, maxEffects).map((effect) => (
              <EventLink key={effect.id} event={effect} site={site} onOpen={onOpen} />
            ))}
            {effects.length > maxEffects && (
              <p class="cf-muted cf-chain-more">and {effects.length - maxEffects} more</p>
            )}
          </div>
        </div>
      )}
      {onIsolate && (
        <Button size="sm" variant="quiet" icon="filter" class="cf-chain-only" onClick={() => onIsolate(event.id)}>
          Show only this chain
        </Button>
      )}
    </div>
  )
}
