import type { Edit } from '../../core/privacy/index.ts'
import { countRemovable, type RemovableKind, removableKinds, type Session } from '../../core/session/index.ts'
import { Button } from '../../ui/index.ts'
import { useReviewWords } from './review-words.ts'

/** Kinds of things that can be removed as a whole, with their counts. Kinds that do not occur are left out. */
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
  const w = useReviewWords()
  const counts = countRemovable(captured)
  const present = removableKinds.filter((kind) => counts[kind] > 0)
  if (present.length === 0) return <p class="cf-muted">{w.nothingToRemove}</p>
  return (
    <ul class="cf-review-rows">
      {present.map((kind) => {
        const removal = edits.find((edit) => edit.what === 'kind' && edit.kind === kind)
        const words = w.removable[kind]
        return (
          <li key={kind} class="cf-review-row">
            <span class="cf-review-row-words">
              {words}
              <span class="cf-muted"> {removal ? w.removed : w.items(counts[kind])}</span>
            </span>
            {removal ? (
              <Button size="sm" aria-label={w.undoNamed(w.removeNamed(words))} onClick={() => onUndo(removal.id)}>
                {w.undo}
              </Button>
            ) : (
              <Button size="sm" busy={busy} aria-label={w.removeNamed(words)} onClick={() => onRemove(kind)}>
                {w.remove}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
