/** The review of a case before it leaves: mask more, take things out, look at the very bytes of the file. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Shape } from '../../core/drawing/index.ts'
import { type Edit, newMask, placesInWords, shapesOn, withDrawing } from '../../core/privacy/index.ts'
import type { Note, RemovableKind, ScreenshotEvent, SessionEvent } from '../../core/session/index.ts'
import { type Applied, type PackInput, type ReviewDesk, sessionFrom } from '../../tasks/review-desk.ts'
import { editWords, type FileView, maskedWords, type ReviewResult, removableWords } from '../../views/index.ts'
import { firstNote } from '../models/case.ts'
import type { PanelPorts } from '../ports.ts'
import { type Case, sameParts } from './case.ts'
import { type Cases, type MadeFile, passwordOf, savePatience } from './cases.ts'
import type { Failures } from './failures.ts'

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
  const files = signal<readonly FileView[] | undefined>()
  const size = signal(0)
  /** of the case under review */
  let open: { key: string; desk: ReviewDesk } | undefined
  let made: (MadeFile & { input: PackInput }) | undefined
  /** edits are made one after the other */
  let queue: Promise<unknown> = Promise.resolve()
  let packing: Promise<unknown> = Promise.resolve()
  /** the edits that a desk was told last */
  const told = new WeakMap<ReviewDesk, readonly Edit[]>()

  const latest = (item: Case) => cases.list.peek().find((other) => other.key === item.key) ?? item

  /**
   * The desk of the review, or one for this work alone: what failed can be tried again when another case is under review,
   * or none.
   */
  async function at<T>(item: Case, work: (desk: ReviewDesk) => Promise<T>): Promise<T> {
    if (open?.key === item.key) return work(open.desk)
    const own = ports.tasks.review(item.captured)
    try {
      return await work(own)
    } finally {
      own.close()
    }
  }

  function forgetFile() {
    made = undefined
    files.value = undefined
  }

  /**
   * Makes the edits those that `next` gives; `say` looks at what came of it, and may refuse it. Tells of a failure.
   * @returns whether it came that far
   */
  function apply(
    item: Case,
    next: (edits: readonly Edit[]) => readonly Edit[],
    say: (applied: Applied) => ReviewResult & { refused?: boolean },
  ): Promise<boolean> {
    const work = async () => {
      const edits = next(item.edits.peek())
      busy.value = true
      const applied = await failures.run('review', 'Nothing was changed.', () =>
        at(item, async (desk) => {
          const answer = await desk.apply(edits)
          told.set(desk, edits)
          return answer
        }),
      )
      busy.value = false
      if (!applied) return false
      const { refused, ...said } = say(applied)
      result.value = said
      if (refused) return true
      batch(() => {
        item.edits.value = edits
        cases.edit(latest(item), sessionFrom(item.captured, applied), applied.findings)
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

  function add(item: Case, edit: Edit, say: (applied: Applied) => ReviewResult & { refused?: boolean }): Promise<void> {
    return change(item, (edits) => [...edits, edit], say)
  }

  /** With a password the same content is encrypted: made of the same parts and at the same time. */
  async function packFile(item: Case, password?: string): Promise<MadeFile> {
    await queue
    return at(item, async (desk) => {
      const file = await packAt(desk, item)
      return password === undefined ? file : { ...file, ...(await desk.pack({ ...file.input, password })) }
    })
  }

  async function packAt(desk: ReviewDesk, item: Case): Promise<MadeFile & { input: PackInput }> {
    const isShown = () => desk === open?.desk
    const now = latest(item)
    await now.matching.settled(savePatience)
    const of = now.parts.peek()
    if (made && isShown() && sameParts(made.of, of)) return made
    const edits = now.edits.peek()
    const input = await cases.bundleInput(now)
    const before = told.get(desk)
    if (before ? before !== edits : edits.length > 0) {
      await desk.apply(edits)
      told.set(desk, edits)
    }
    const packed = await desk.pack(input)
    const file = { name: packed.name, bytes: packed.bytes, of, input }
    if (isShown()) {
      made = file
      size.value = file.bytes.length
      files.value = packed.files.map((one) => ({ ...one, next: 0 }))
    }
    return file
  }

  const review: Review = {
    key,
    tab,
    selected,
    busy,
    result,
    files,
    size,

    open(item) {
      review.close()
      batch(() => {
        key.value = item.key
        tab.value = 'privacy'
        selected.value = undefined
        result.value = undefined
      })
      // Begins to hand the session over, so that the first edit need not wait for it.
      open = { key: item.key, desk: ports.tasks.review(item.captured) }
    },

    close() {
      key.value = undefined
      forgetFile()
      const last = open?.desk
      open = undefined
      // What was asked for is still done: an edit that is being made, a file that is being saved.
      void Promise.allSettled([queue, packing]).then(() => last?.close())
    },

    mask(item, value) {
      const id = ++item.lastEdit.id
      const edit = newMask(id, value)
      return add(item, edit, ({ masked }) => {
        const found = masked.get(id) ?? { places: 0, events: 0 }
        const inNote = placesInWords(edit, ownWords(latest(item)), item.guide)
        if (found.places + inNote === 0) return { sentence: maskedWords(found, inNote), refused: true }
        return { sentence: maskedWords(found, inNote), undo: id }
      })
    },

    removeEvent(item, event) {
      const edit: Edit = { id: ++item.lastEdit.id, what: 'event', event: event.id }
      return add(item, edit, () => ({ sentence: `${editWords(edit, event)}.`, undo: edit.id }))
    },

    removeKind(item, kind) {
      const edit: Edit = { id: ++item.lastEdit.id, what: 'kind', kind }
      return add(item, edit, () => ({ sentence: `Removed: ${removableWords[kind]}.`, undo: edit.id }))
    },

    async draw(item, { file }, shapes) {
      const id = ++item.lastEdit.id
      if (shapes.length === 0) {
        return change(
          item,
          (edits) => withDrawing(edits, id, { file }),
          () => ({ sentence: 'The picture is as it was captured.' }),
        )
      }
      const picture = latest(item).pictures.get(file)
      if (!picture) throw new Error('The file of the picture was not kept.')
      const { bytes, ...drawn } = await ports.tasks.draw(picture, shapes)
      cases.addPicture(latest(item), drawn.file, bytes)
      // Undoing the arrow that came last must not take away the cover that was there before.
      const isFirst = shapesOn(item.edits.peek(), file).length === 0
      const kept = await apply(
        item,
        (edits) => withDrawing(edits, id, { file, shapes, drawn }),
        () => ({
          sentence: 'Drawn on the picture. The file will hold only the new one.',
          ...(isFirst && { undo: id }),
        }),
      )
      if (!kept) throw new Error('The drawing could not be kept. Try again.')
    },

    undo(item, id) {
      return change(
        item,
        (edits) => edits.filter((edit) => edit.id !== id),
        () => ({ sentence: 'Undone. It is as it was captured.' }),
      )
    },

    async pack(item) {
      const what = 'The file could not be packed.'
      packing = failures.run(
        'review',
        what,
        () => packFile(item),
        () => void review.pack(item),
      )
      await packing
    },

    async read(path) {
      const file = files.peek()?.find((one) => one.path === path)
      const now = open?.desk
      if (!file || file.next === undefined || !now) return
      const page = await failures.run('review', `${path} could not be shown.`, () => now.text(path, file.next ?? 0))
      if (!page) return
      const read = { ...file, text: (file.text ?? '') + page.text, next: page.next }
      files.value = files.peek()?.map((one) => (one === file ? read : one))
    },

    async save(item) {
      packing = cases.save(latest(item), () => packFile(item, passwordOf(item)))
      await packing
    },
  }
  return review
}

/** The note without a title that was made of the verdict. */
function ownWords(item: Case): Note {
  const note = item.note.peek()
  return note.title === firstNote(item.captured, item.verdict).title ? { ...note, title: '' } : note
}
