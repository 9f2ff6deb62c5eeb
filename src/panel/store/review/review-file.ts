/** The file of a case under review: packed from the edited session, shown page by page, and saved exactly as shown. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { sameItems } from '../../../core/base/same-items.ts'
import type { PackInput, ReviewDesk } from '../../../tasks/review-desk.ts'
import type { FileView } from '../../../views/index.ts'
import type { Case } from '../case/case.ts'
import type { MadeFile } from '../case/case-file.ts'
import { type Cases, latestOf } from '../case/cases.ts'
import { savePatience } from '../case/patience.ts'
import type { Failures } from '../failures.ts'
import type { ReviewDesks } from './review-desks.ts'

export interface ReviewFile {
  /** the files as they will leave, once packed */
  files: ReadonlySignal<readonly FileView[] | undefined>
  /** bytes of the packed file */
  size: ReadonlySignal<number>
  /** A password encrypts the same content: same parts, same timestamp. */
  pack(item: Case, password?: string): Promise<MadeFile>
  /** the next page of a file's text */
  read(path: string): Promise<void>
  /** Call when the file no longer matches the case. */
  forget(): void
}

type Packed = MadeFile & { input: PackInput }

export function createReviewFile(cases: Cases, failures: Failures, desks: ReviewDesks): ReviewFile {
  const files = signal<readonly FileView[] | undefined>()
  const size = signal(0)
  /** what is shown */
  let made: Packed | undefined

  async function packAt(desk: ReviewDesk, item: Case): Promise<Packed> {
    const isShown = () => desk === desks.open()
    const now = latestOf(cases, item)
    await now.matching.settled(savePatience)
    const of = now.parts.peek()
    if (made && isShown() && sameItems(made.of, of)) return made
    const edits = now.edits.peek()
    const input = await cases.bundleInput(now)
    await desks.bringUpToDate(desk, edits)
    const packed = await desk.pack(input)
    const file = { name: packed.name, bytes: packed.bytes, of, input }
    if (isShown()) {
      made = file
      size.value = file.bytes.length
      files.value = packed.files.map((one) => ({ ...one, next: 0 }))
    }
    return file
  }

  return {
    ...{ files, size },

    pack: (item, password) =>
      desks.at(item, async (desk) => {
        const file = await packAt(desk, item)
        return password === undefined ? file : { ...file, ...(await desk.pack({ ...file.input, password })) }
      }),

    async read(path) {
      const file = files.peek()?.find((one) => one.path === path)
      const desk = desks.open()
      if (!file || file.next === undefined || !desk) return
      const page = await failures.run('review', `${path} could not be shown.`, () => desk.text(path, file.next ?? 0))
      if (!page) return
      const read = { ...file, text: (file.text ?? '') + page.text, next: page.next }
      files.value = files.peek()?.map((one) => (one === file ? read : one))
    },

    forget() {
      made = undefined
      files.value = undefined
    },
  }
}
