import type { Edit } from '../../core/privacy/index.ts'
import { countRemovable, type RemovableKind, removableKinds, type Session } from '../../core/session/index.ts'
import { Button } from '../../ui/index.ts'
import { plural } from '../format.ts'
import { removableWords } from './words.ts'

/** Kinds of things that can be taken out as a whole, with how many there are. Kinds that are not there are left out. */
export function RemovableList({
  captured,
  edits,
  busy,
  onRemove,
  onUndo,
}: {
  captured: Pick<Session, 'events' | 'environment'>
  edits: readonly Edit[]
  busy: boolean
  onRemove: (kind: RemovableKind) => void
  onUndo: (id: number) => void
}) {
  const counts = countRemovable(captured)
  const present = removableKinds.filter((kind) => counts[kind] > 0)
  if (present.length === 0) return <p class="cf-muted">There is nothing to take out as a whole.</p>
  return (
    <ul class="cf-review-rows">
      {present.map((kind) => {
        const removal = edits.find((edit) => edit.what === 'kind' && edit.kind === kind)
        const words = removableWords[kind]
        return (
          <li key={kind} class="cf-review-row">
            <span class="cf-review-row-words">
              {words.charAt(0).toUpperCase() + words.slice(1)}
              <span class="cf-muted"> {removal ? 'removed' : plural(counts[kind], 'item')}</span>
            </span>
            {removal ? (
              <Button size="sm" aria-label={`Undo: remove ${words}`} onClick={() => onUndo(removal.id)}>
                Undo
              </Button>
            ) : (
              <Button size="sm" busy={busy} aria-label={`Remove ${words}`} onClick={() => onRemove(kind)}>
                Remove
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
