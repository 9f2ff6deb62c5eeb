/** The changes a review makes: how they alter a case's edits, and the message on success. Pure. */
import type { Shape } from '../../../core/drawing/index.ts'
import { type Drawing, type Edit, newMask, shapesOn, withDrawing } from '../../../core/privacy/index.ts'
import type { RemovableKind, ScreenshotEvent, SessionEvent } from '../../../core/session/index.ts'
import type { Applied } from '../../../tasks/applied.ts'
import { editWords, maskedWords, type ReviewResult, removableWords } from '../../../views/index.ts'

export interface Change {
  next(edits: readonly Edit[]): readonly Edit[]
  /** the message about it; `refused` if it had no effect, so the edits stay as they were */
  say(applied: Pick<Applied, 'masked'>): ReviewResult & { refused?: boolean }
}

const adding = (edit: Edit, say: Change['say']): Change => ({ next: (edits) => [...edits, edit], say })

/**
 * Masks a value wherever it occurs.
 * @param inNote counts the places in the agent's own words that this edit affects
 */
export function masking(id: number, value: string, inNote: (mask: ReturnType<typeof newMask>) => number): Change {
  const edit = newMask(id, value)
  return adding(edit, ({ masked }) => {
    const found = masked.get(id) ?? { places: 0, events: 0 }
    const own = inNote(edit)
    const sentence = maskedWords(found, own)
    return found.places + own === 0 ? { sentence, refused: true } : { sentence, undo: id }
  })
}

export function removingEvent(id: number, event: SessionEvent): Change {
  const edit: Edit = { id, what: 'event', event: event.id }
  return adding(edit, () => ({ sentence: `${editWords(edit, event)}.`, undo: id }))
}

export function removingPicture(id: number, event: ScreenshotEvent): Change {
  const edit: Edit = { id, what: 'picture', file: event.file }
  return adding(edit, () => ({ sentence: `${editWords(edit, event)}.`, undo: id }))
}

export function removingKind(id: number, kind: RemovableKind): Change {
  return adding({ id, what: 'kind', kind }, () => ({ sentence: `Removed: ${removableWords[kind]}.`, undo: id }))
}

/** @param drawn the picture with these shapes on it, which leaves instead of the captured one */
export function drawing(
  id: number,
  file: string,
  shapes: readonly Shape[],
  drawn: Drawing['drawn'],
  edits: readonly Edit[],
): Change {
  // Undoing the last arrow must not remove a cover that was there before it.
  const isFirst = shapesOn(edits, file).length === 0
  const sentence = 'Drawing saved. The file will contain only the new picture.'
  return {
    next: (now) => withDrawing(now, id, { file, shapes, drawn }),
    say: () => ({ sentence, ...(isFirst && { undo: id }) }),
  }
}

/** Removes everything drawn on a picture. */
export function undrawing(id: number, file: string): Change {
  return {
    next: (edits) => withDrawing(edits, id, { file }),
    say: () => ({ sentence: 'The picture is as it was captured.' }),
  }
}

export function undoing(id: number): Change {
  return {
    next: (edits) => edits.filter((edit) => edit.id !== id),
    say: () => ({ sentence: 'Undone. It is as it was captured.' }),
  }
}
