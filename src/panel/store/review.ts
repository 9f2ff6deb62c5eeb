/** The review of a case before it leaves: mask more, take things out, look at the very bytes of the file. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Shape } from '../../core/drawing/index.ts'
import { placesInWords } from '../../core/privacy/index.ts'
import type { Note, RemovableKind, ScreenshotEvent, SessionEvent } from '../../core/session/index.ts'
import { sessionFrom } from '../../tasks/review-desk.ts'
import type { FileView, ReviewResult } from '../../views/index.ts'
import { firstNote } from '../models/case.ts'
import type { PanelPorts } from '../ports.ts'
import type { Case } from './case.ts'
import { passwordOf } from './case-file.ts'
import { type Cases, latestOf } from './cases.ts'
import type { Failures } from './failures.ts'
import { createInTurn } from './in-turn.ts'
import { type Change, drawing, masking, removingEvent, removingKind, undoing, undrawing } from './review-changes.ts'
import { createReviewDesks } from './review-desks.ts'
import { createReviewFile } from './review-file.ts'

export type ReviewTab = 'privacy' | 'events' | 'files'

export interface Review {
  /** of the case under review */
  key: ReadonlySignal<string | undefined>
  tab: Signal<ReviewTab>
  /** id of the event whose details are open */
  selected: Signal<string | undefined>
  /** an edit is being made */
  busy: ReadonlySignal<boolean>
  /** what the last edit came to */
  result: ReadonlySignal<ReviewResult | undefined>
  /** the files as they will leave, once packed */
  files: ReadonlySignal<readonly FileView[] | undefined>
  /** bytes of the packed file */
  size: ReadonlySignal<number>
  open(item: Case): void
  close(): void
  mask(item: Case, value: string): Promise<void>
  removeEvent(item: Case, event: SessionEvent): Promise<void>
  removeKind(item: Case, kind: RemovableKind): Promise<void>
  /** @param event as it was captured; rejects with why its picture could not be drawn on */
  draw(item: Case, event: ScreenshotEvent, shapes: readonly Shape[]): Promise<void>
  undo(item: Case, id: number): Promise<void>
  /** Packs the file, unless it is packed already. */
  pack(item: Case): Promise<void>
  /** the next page of a file's text */
  read(path: string): Promise<void>
  /** Saves the very bytes that are shown. */
  save(item: Case): Promise<void>
}

export function createReview(ports: PanelPorts, cases: Cases, failures: Failures): Review {
  const key = signal<string | undefined>()
  const tab = signal<ReviewTab>('privacy')
  const selected = signal<string | undefined>()
  const busy = signal(false)
  const result = signal<ReviewResult | undefined>()
  const desks = createReviewDesks(ports.tasks)
  const file = createReviewFile(cases, failures, desks)
  /** edits are made one after the other */
  const inTurn = createInTurn()
  /** ends when the edits that were asked for are made */
  const editsMade = () => inTurn(async () => undefined)
  let packing: Promise<unknown> = Promise.resolve()

  /** Tells of a failure. @returns whether it came that far */
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
      file.forget()
    })
    return true
  }

  const change = (item: Case, asked: Change): Promise<boolean> => inTurn(() => make(item, asked))
  const newId = (item: Case) => ++item.lastEdit.id

  async function pack(item: Case, password?: string) {
    await editsMade()
    return file.pack(item, password)
  }

  const review: Review = {
    ...{ key, tab, selected, busy, result },
    ...{ files: file.files, size: file.size, read: file.read },

    open(item) {
      review.close()
      batch(() => {
        key.value = item.key
        tab.value = 'privacy'
        selected.value = undefined
        result.value = undefined
      })
      desks.begin(item)
    },

    close() {
      key.value = undefined
      file.forget()
      // What was asked for is still done: an edit that is being made, a file that is being saved.
      desks.end([editsMade(), packing])
    },

    async mask(item, value) {
      await change(
        item,
        masking(newId(item), value, (mask) => placesInWords(mask, ownWords(latestOf(cases, item)), item.guide)),
      )
    },

    async removeEvent(item, event) {
      await change(item, removingEvent(newId(item), event))
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

    async pack(item) {
      const retry = () => void review.pack(item)
      packing = failures.run('review', 'The file could not be packed.', () => pack(item), retry)
      await packing
    },

    async save(item) {
      packing = cases.save(latestOf(cases, item), () => pack(item, passwordOf(item)))
      await packing
    },
  }
  return review

  async function drawOn(item: Case, id: number, path: string, shapes: readonly Shape[]): Promise<void> {
    const picture = latestOf(cases, item).pictures.get(path)
    if (!picture) throw new Error('The file of the picture was not kept.')
    const { bytes, ...drawn } = await ports.tasks.draw(picture, shapes)
    cases.addPicture(latestOf(cases, item), drawn.file, bytes)
    if (!(await change(item, drawing(id, path, shapes, drawn, item.edits.peek()))))
      throw new Error('The drawing could not be kept. Try again.')
  }
}

/** The note without a title that was made of the verdict. */
function ownWords(item: Case): Note {
  const note = item.note.peek()
  return note.title === firstNote(item.captured, item.verdict).title ? { ...note, title: '' } : note
}
