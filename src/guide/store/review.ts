/** The recording as it will leave: looked through, masked, cut, packed and saved. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Shape } from '../../core/drawing/index.ts'
import type { GuideRun } from '../../core/guide/index.ts'
import { type Edit, newMask, placesInWords, shapesOn, withDrawing } from '../../core/privacy/index.ts'
import type { RemovableKind, ScreenshotEvent, SessionEvent } from '../../core/session/index.ts'
import { captureSession } from '../../messages/index.ts'
import { readPictures } from '../../tasks/pictures.ts'
import { type Packed, type ReviewDesk, sessionFrom } from '../../tasks/review-desk.ts'
import type { FileView } from '../../views/index.ts'
import type { GuidePorts } from '../ports.ts'
import type { Attempts } from './attempt.ts'
import { bundleInputOf } from './bundle-input.ts'
import type { Reviewed } from './reviewed.ts'

/** What the last change came to; `undo` is the edit that can be undone. */
export type Changed =
  | { what: 'masked'; places: number; undo: number }
  | { what: 'nowhere' | 'undone' | 'saved' }
  | { what: 'drawn'; undo?: number }
  | { what: 'removed'; undo: number }

export interface Saved {
  name: string
  /** bytes */
  size: number
  /** edits and comment that the file was made of */
  of: readonly unknown[]
}

export type PackedFile = { packed: Packed; of: readonly unknown[] }

export interface Review {
  /** undefined until the recording has been read */
  reviewed: ReadonlySignal<Reviewed | undefined>
  /** share of the recording that has been read, 0 to 1 */
  reading: ReadonlySignal<number>
  edits: ReadonlySignal<readonly Edit[]>
  busy: ReadonlySignal<boolean>
  changed: ReadonlySignal<Changed | undefined>
  /** the files as they will leave, once packed */
  files: ReadonlySignal<readonly FileView[] | undefined>
  saving: ReadonlySignal<boolean>
  saved: ReadonlySignal<Saved | undefined>
  /** Reads the recording of a tab; resolves to whether it is there. */
  open(tabId: number): Promise<boolean>
  close(): void
  /** @param comment of the customer, which is masked too */
  mask(value: string, comment: string): Promise<void>
  removeEvent(event: SessionEvent): Promise<void>
  removeKind(kind: RemovableKind): Promise<void>
  /** @param event as it was captured; rejects with why its picture could not be drawn on */
  draw(event: ScreenshotEvent, shapes: readonly Shape[]): Promise<void>
  undo(id: number): Promise<void>
  /** Packs the file, unless it is packed already. */
  pack(run: GuideRun): Promise<void>
  /** the next part of a file's text */
  read(path: string): Promise<void>
  /** Saves the very bytes that are shown. */
  save(run: GuideRun): Promise<void>
  /** The very bytes that are shown, and what they are made of; rejects with why they could not be packed. */
  file(run: GuideRun): Promise<PackedFile>
}

export function createReview(ports: GuidePorts, attempts: Attempts): Review {
  const reviewed = signal<Reviewed | undefined>()
  const reading = signal(0)
  const edits = signal<readonly Edit[]>([])
  const busy = signal(false)
  const changed = signal<Changed | undefined>()
  const files = signal<readonly FileView[] | undefined>()
  const saving = signal(false)
  const saved = signal<Saved | undefined>()
  let desk: ReviewDesk | undefined
  let made: PackedFile | undefined
  let lastEdit = 0
  /** edits are made one after the other */
  let queue: Promise<unknown> = Promise.resolve()
  let packing: Promise<unknown> = Promise.resolve()
  /** the edits that the desk was told last */
  let told: readonly Edit[] = []

  /** Makes the edits those that `next` gives, and tells of a failure. @returns whether they were made */
  function apply(
    next: (edits: readonly Edit[]) => readonly Edit[],
    say: (places: (id: number) => number) => Changed,
  ): Promise<boolean> {
    const work = async () => {
      const mine = desk
      if (!reviewed.peek() || !mine) return false
      busy.value = true
      const list = next(edits.peek())
      const applied = await attempts.run('failedChange', () => mine.apply(list))
      busy.value = false
      // Pictures may have come meanwhile.
      const now = reviewed.peek()
      if (!applied || !now) return false
      told = list
      const result = say((id) => applied.masked.get(id)?.places ?? 0)
      changed.value = result
      // What stands nowhere is no change.
      if (result.what === 'nowhere') return true
      batch(() => {
        edits.value = list
        reviewed.value = { ...now, session: sessionFrom(now.captured, applied), findings: applied.findings }
        forgetFile()
      })
      return true
    }
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  async function change(...asked: Parameters<typeof apply>): Promise<void> {
    await apply(...asked)
  }

  function forgetFile(): void {
    made = undefined
    files.value = undefined
  }

  function add(edit: Edit, say: (places: number) => Changed): Promise<void> {
    return change(
      (list) => [...list, edit],
      (places) => say(places(edit.id)),
    )
  }

  async function packFile(run: GuideRun): Promise<PackedFile> {
    await queue
    const now = reviewed.peek()
    const mine = desk
    if (!now || !mine) throw new Error('There is nothing to pack.')
    const list = edits.peek()
    const of = [list, run.progress.comment, now.captured]
    if (made?.of.every((part, index) => part === of[index])) return made
    const input = await bundleInputOf(ports, now, run, edits.peek())
    if (told !== list) {
      await mine.apply(list)
      told = list
    }
    const file = { packed: await mine.pack(input), of }
    // The review may have been left meanwhile.
    if (mine === desk) {
      made = file
      files.value = file.packed.files.map((one) => ({ ...one, next: 0 }))
    }
    return file
  }

  return {
    ...{ reviewed, reading, edits, busy, changed, files, saving, saved: computed(() => saved.value) },

    async open(tabId) {
      const opened = await attempts.run('failedCapture', async () => {
        const { session, known } = await captureSession(ports.send, tabId, (share) => {
          reading.value = share
        })
        const [findings, pictures] = await Promise.all([ports.tasks.judge(session), readPictures(ports.send, session)])
        desk = ports.tasks.review(session)
        told = []
        batch(() => {
          reviewed.value = { captured: session, session, findings, known, pictures }
          edits.value = told
          changed.value = undefined
          forgetFile()
        })
        return true
      })
      return opened ?? false
    },

    close() {
      const last = desk
      desk = undefined
      batch(() => {
        reviewed.value = undefined
        reading.value = 0
        saved.value = undefined
        forgetFile()
      })
      // What was asked for is still done: an edit that is being made, a file that is being saved.
      void Promise.allSettled([queue, packing]).then(() => last?.close())
    },

    mask(value, comment) {
      const id = ++lastEdit
      const edit = newMask(id, value)
      return add(edit, (found) => {
        const places = found + placesInWords(edit, { title: '', text: comment })
        return places === 0 ? { what: 'nowhere' } : { what: 'masked', places, undo: id }
      })
    },

    removeEvent(event) {
      const id = ++lastEdit
      return add({ id, what: 'event', event: event.id }, () => ({ what: 'removed', undo: id }))
    },

    removeKind(kind) {
      const id = ++lastEdit
      return add({ id, what: 'kind', kind }, () => ({ what: 'removed', undo: id }))
    },

    async draw({ file }, shapes) {
      const id = ++lastEdit
      if (shapes.length === 0) {
        return change(
          (list) => withDrawing(list, id, { file }),
          () => ({ what: 'drawn' }),
        )
      }
      const picture = reviewed.peek()?.pictures.get(file)
      if (!picture) throw new Error('The file of the picture was not kept.')
      const { bytes, ...drawn } = await ports.tasks.draw(picture, shapes)
      const now = reviewed.peek()
      if (!now) throw notKept()
      reviewed.value = { ...now, pictures: new Map(now.pictures).set(drawn.file, bytes) }
      // Undoing the arrow that came last must not take away the cover that was there before.
      const isFirst = shapesOn(edits.peek(), file).length === 0
      const kept = await apply(
        (list) => withDrawing(list, id, { file, shapes, drawn }),
        () => ({ what: 'drawn', ...(isFirst && { undo: id }) }),
      )
      if (!kept) throw notKept()
    },

    undo(id) {
      return change(
        (list) => list.filter((edit) => edit.id !== id),
        () => ({ what: 'undone' }),
      )
    },

    async pack(run) {
      packing = attempts.run('failedPack', () => packFile(run))
      await packing
    },

    async read(path) {
      const file = files.peek()?.find((one) => one.path === path)
      const mine = desk
      if (!mine || file?.next === undefined) return
      const page = await attempts.run('failedPack', () => mine.text(path, file.next ?? 0))
      if (!page) return
      const read = { ...file, text: (file.text ?? '') + page.text, next: page.next }
      files.value = files.peek()?.map((one) => (one === file ? read : one))
    },

    file(run) {
      const file = packFile(run)
      packing = file.catch(() => undefined)
      return file
    },

    async save(run) {
      if (saving.peek()) return
      saving.value = true
      packing = attempts.run('failedSave', async () => {
        const { packed, of } = await packFile(run)
        await ports.save(packed.name, packed.bytes, 'application/zip')
        saved.value = { name: packed.name, size: packed.bytes.length, of }
        changed.value = { what: 'saved' }
      })
      await packing
      saving.value = false
    },
  }
}

const notKept = () => new Error('The drawing could not be kept. Try again.')
