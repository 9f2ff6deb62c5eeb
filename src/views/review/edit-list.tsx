import type { Edit } from '../../core/privacy/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { Button, Icon, type IconName } from '../../ui/index.ts'
import { useReviewWords } from './review-words.ts'

const icons: Record<Edit['what'], IconName> = { mask: 'eye-off', drawing: 'edit', event: 'trash', kind: 'trash' }

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
  const removed = new Set(edits.flatMap((edit) => (edit.what === 'event' ? [edit.event] : [])))
  const events = new Map(captured.flatMap((event) => (removed.has(event.id) ? [[event.id, event]] : [])))
  return (
    <ul class="cf-review-rows">
      {[...edits].reverse().map((edit) => {
        const words = w.edit(edit, edit.what === 'event' ? events.get(edit.event) : undefined)
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
