/** Hides and removes things, one edit after the other. */
import { batch, signal } from '@preact/signals'
import { type Edit, newMask, placesInWords, shapesOn, withDrawing } from '../../../core/privacy/index.ts'
import { sessionFrom } from '../../../tasks/applied.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { type Desk, forgetFile } from './desk.ts'
import type { Changed, Review } from './review.ts'

type Edits = readonly Edit[]
/** @param places where the value of an edit was hidden in the recording */
type Say = (places: (id: number) => number) => Changed

export function createEditing(
  ports: Pick<GuidePorts, 'tasks'>,
  attempts: Attempts,
  desk: Desk,
): Pick<Review, 'busy' | 'mask' | 'removeEvent' | 'removePicture' | 'removeKind' | 'draw' | 'undo'> {
  const busy = signal(false)
  let lastEdit = 0

  async function applyNow(next: (edits: Edits) => Edits, say: Say): Promise<boolean> {
    const { worker, reviewed } = desk
    if (!reviewed.peek() || !worker) return false
    busy.value = true
    const list = next(desk.edits.peek())
    const applied = await attempts.run('failedChange', () => worker.apply(list))
    busy.value = false
    // Pictures may have arrived in the meantime.
    const now = reviewed.peek()
    if (!applied || !now) return false
    desk.told = list
    const result = say((id) => applied.masked.get(id)?.places ?? 0)
    desk.changed.value = result
    // A value that occurs nowhere changes nothing.
    if (result.what === 'nowhere') return true
    batch(() => {
      desk.edits.value = list
      reviewed.value = { ...now, session: sessionFrom(now.captured, applied), findings: applied.findings }
      forgetFile(desk)
    })
    return true
  }

  /** Replaces the edits by what `next` returns, and reports a failure. @returns whether they were applied */
  function apply(next: (edits: Edits) => Edits, say: Say): Promise<boolean> {
    const done = desk.queue.then(() => applyNow(next, say))
    desk.queue = done.catch(() => undefined)
    return done
  }

  async function add(edit: Edit, say: (places: number) => Changed): Promise<void> {
    await apply(
      (list) => [...list, edit],
      (places) => say(places(edit.id)),
    )
  }

  return {
    busy,

    async mask(value, comment) {
      const edit = newMask(++lastEdit, value)
      await add(edit, (found) => {
        const places = found + placesInWords(edit, { title: '', text: comment })
        return places === 0 ? { what: 'nowhere' } : { what: 'masked', places, undo: edit.id }
      })
      const changed = desk.changed.peek()
      return changed?.what === 'masked' && changed.undo === edit.id
    },

    removeEvent(event) {
      const id = ++lastEdit
      return add({ id, what: 'event', event: event.id }, () => ({ what: 'removed', undo: id }))
    },

    removePicture({ file }) {
      const id = ++lastEdit
      return add({ id, what: 'picture', file }, () => ({ what: 'removed', undo: id }))
    },

    removeKind(kind) {
      const id = ++lastEdit
      return add({ id, what: 'kind', kind }, () => ({ what: 'removed', undo: id }))
    },

    async draw({ file }, shapes) {
      const id = ++lastEdit
      if (shapes.length === 0) {
        await apply(
          (list) => withDrawing(list, id, { file }),
          () => ({ what: 'drawn' }),
        )
        return
      }
      const picture = desk.reviewed.peek()?.pictures.get(file)
      if (!picture) throw new Error('The picture file was not saved.')
      const { bytes, ...drawn } = await ports.tasks.draw(picture, shapes)
      const now = desk.reviewed.peek()
      if (!now) throw notKept()
      desk.reviewed.value = { ...now, pictures: new Map(now.pictures).set(drawn.file, bytes) }
      // Undoing the last arrow must not remove a cover that was there before it.
      const isFirst = shapesOn(desk.edits.peek(), file).length === 0
      const kept = await apply(
        (list) => withDrawing(list, id, { file, shapes, drawn }),
        () => ({ what: 'drawn', ...(isFirst && { undo: id }) }),
      )
      if (!kept) throw notKept()
    },

    async undo(id) {
      await apply(
        (list) => list.filter((edit) => edit.id !== id),
        () => ({ what: 'undone' }),
      )
    },
  }
}

const notKept = () => new Error('The drawing could not be saved. Try again.')
