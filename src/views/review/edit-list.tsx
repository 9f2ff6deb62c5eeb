import type { Edit } from '../../core/privacy/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { Button, Icon, type IconName } from '../../ui/index.ts'
import { useReviewWords } from './review-words.ts'

const icons: Record<Edit['what'], IconName> = {
  mask: 'eye-off',
  drawing: 'edit',
  event: 'trash',
  picture: 'trash',
  kind: 'trash',
}

/** The user's changes so far, newest first; each can be undone separately. */
export function EditList({
  edits,
  captured,
  onUndo,
}: {
  edits: readonly Edit[]
  captured: readonly SessionEvent[]
  onUndo: (id: number) => void
}) {
  const w = useReviewWords()
  if (edits.length === 0) return <p class="cf-muted">{w.noChanges}</p>
  const removed = removedEvents(edits, captured)
  return (
    <ul class="cf-review-rows">
      {[...edits].reverse().map((edit) => {
        const words = w.edit(edit, removed.get(edit.id))
        return (
          <li key={edit.id} class="cf-review-row">
            <Icon name={icons[edit.what]} size={14} />
            <span class="cf-review-row-words cf-truncate" title={words}>
              {words}
            </span>
            <Button size="sm" aria-label={w.undoNamed(words)} onClick={() => onUndo(edit.id)}>
              {w.undo}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** The event that an edit removed, by the id of the edit; of a picture, the first that shows it. */
function removedEvents(edits: readonly Edit[], captured: readonly SessionEvent[]): ReadonlyMap<number, SessionEvent> {
  const ofEvent = new Map(edits.flatMap((edit) => (edit.what === 'event' ? [[edit.event, edit.id]] : [])))
  const ofPicture = new Map(edits.flatMap((edit) => (edit.what === 'picture' ? [[edit.file, edit.id]] : [])))
  const found = new Map<number, SessionEvent>()
  for (const event of captured) {
    for (const id of [ofEvent.get(event.id), event.kind === 'screenshot' ? ofPicture.get(event.file) : undefined]) {
      if (id !== undefined && !found.has(id)) found.set(id, event)
    }
  }
  return found
}
