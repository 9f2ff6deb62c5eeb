/** The edits of a case under review: applied one after the other, each with a message about its effect. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { createSerialQueue } from '../../../core/base/serial-queue.ts'
import type { Shape } from '../../../core/drawing/index.ts'
import { placesInWords } from '../../../core/privacy/index.ts'
import type { Note, RemovableKind, ScreenshotEvent, SessionEvent } from '../../../core/session/index.ts'
import { sessionFrom } from '../../../tasks/applied.ts'
import type { ReviewResult } from '../../../views/index.ts'
import { firstNote } from '../../models/case.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import { type Cases, latestOf } from '../case/cases.ts'
import type { Failures } from '../failures.ts'
import {
  type Change,
  drawing,
  masking,
  removingEvent,
  removingKind,
  removingPicture,
  undoing,
  undrawing,
} from './review-changes.ts'
import type { ReviewDesks } from './review-desks.ts'

export interface ReviewEditing {
  /** an edit is being applied */
  busy: ReadonlySignal<boolean>
  /** the effect of the last edit */
  result: ReadonlySignal<ReviewResult | undefined>
  /** resolves to whether there was something to mask */
  mask(item: Case, value: string): Promise<boolean>
  removeEvent(item: Case, event: SessionEvent): Promise<void>
  /** @param event as captured; its picture goes wherever it is shown */
  removePicture(item: Case, event: ScreenshotEvent): Promise<void>
  removeKind(item: Case, kind: RemovableKind): Promise<void>
  /** @param event as captured; rejects with why its picture could not be drawn on */
  draw(item: Case, event: ScreenshotEvent, shapes: readonly Shape[]): Promise<void>
  undo(item: Case, id: number): Promise<void>
}

/** @param onEdited called when the case object was replaced */
export function createReviewEditing(
  tasks: PanelPorts['tasks'],
  cases: Cases,
  failures: Failures,
  desks: ReviewDesks,
  onEdited: () => void,
) {
  const busy = signal(false)
  const result = signal<ReviewResult | undefined>()
  const inTurn = createSerialQueue()

  /** Applies a change and reports a failure. @returns whether it did not fail */
  async function make(item: Case, { next, say }: Change): Promise<boolean> {
    const edits = next(item.edits.peek())
    busy.value = true
    const applied = await failures.run('review', 'Nothing was changed.', () =>
      desks.at(item, (desk) => desks.apply(desk, edits)),
    )
    busy.value = false
    if (!applied) return false
    const { refused, ...said } = say(applied)
    result.value = said
    if (refused) return true
    batch(() => {
      item.edits.value = edits
      cases.edit(latestOf(cases, item), sessionFrom(item.captured, applied), applied.findings)
      onEdited()
    })
    return true
  }

  const change = (item: Case, asked: Change): Promise<boolean> => inTurn(() => make(item, asked))
  const newId = (item: Case) => ++item.lastEdit.id

  async function drawOn(item: Case, id: number, path: string, shapes: readonly Shape[]): Promise<void> {
    const picture = latestOf(cases, item).pictures.get(path)
    if (!picture) throw new Error('The picture file was not saved.')
    const { bytes, ...drawn } = await tasks.draw(picture, shapes)
    cases.addPicture(latestOf(cases, item), drawn.file, bytes)
    if (!(await change(item, drawing(id, path, shapes, drawn, item.edits.peek()))))
      throw new Error('The drawing could not be saved. Try again.')
  }

  const editing: ReviewEditing = {
    ...{ busy, result },

    async mask(item, value) {
      const id = newId(item)
      const inWords = (mask: Parameters<typeof placesInWords>[0]) =>
        placesInWords(mask, ownWords(latestOf(cases, item)), item.guide)
      await change(item, masking(id, value, inWords))
      return result.peek()?.undo === id
    },

    async removeEvent(item, event) {
      await change(item, removingEvent(newId(item), event))
    },

    async removePicture(item, event) {
      await change(item, removingPicture(newId(item), event))
    },

    async removeKind(item, kind) {
      await change(item, removingKind(newId(item), kind))
    },

    async draw(item, event, shapes) {
      const id = newId(item)
      if (shapes.length === 0) await change(item, undrawing(id, event.file))
      else await drawOn(item, id, event.file, shapes)
    },

    async undo(item, id) {
      await change(item, undoing(id))
    },
  }
  return {
    editing,
    /** resolves when all requested edits are applied */
    made: () => inTurn(async () => undefined),
    forgetResult: () => {
      result.value = undefined
    },
  }
}

/** The note without a title generated from the verdict. */
function ownWords(item: Case): Note {
  const note = item.note.peek()
  return note.title === firstNote(item.captured, item.verdict).title ? { ...note, title: '' } : note
}
