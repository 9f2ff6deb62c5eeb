import { useRef } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { EventDetails, type SessionContext } from '../details/event-details.tsx'
import { useReviewWords } from './review-words.ts'
import { useSelectedText } from './use-selected-text.ts'

/** The details of an event under review: it can be removed, and text selected in it can be masked everywhere. */
export function EventReview({
  event,
  session,
  busy,
  onMask,
  onRemove,
  onOpen,
  onClose,
}: {
  event: SessionEvent
  session: SessionContext
  busy: boolean
  onMask: (value: string) => void
  onRemove: (event: SessionEvent) => void
  onOpen: (id: string) => void
  onClose: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const selected = useSelectedText(box)
  const words = useReviewWords()
  return (
    <div ref={box} class="cf-event-review">
      {selected.length > 1 && (
        <div class="cf-mask-selected">
          <span class="cf-truncate" title={selected}>
            {selected}
          </span>
          <Button size="sm" variant="primary" icon="eye-off" busy={busy} onClick={() => onMask(selected)}>
            {words.maskSelected}
          </Button>
        </div>
      )}
      <EventDetails
        event={event}
        session={session}
        onOpen={onOpen}
        onClose={onClose}
        actions={
          event.kind !== 'gap' && (
            <IconButton icon="trash" label={words.removeEvent} disabled={busy} onClick={() => onRemove(event)} />
          )
        }
      />
    </div>
  )
}
