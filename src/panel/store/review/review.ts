/** The review of a case before it leaves: mask more, remove things, inspect the actual bytes of the file. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { FileView } from '../../../views/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import { passwordOf } from '../case/case-file.ts'
import { type Cases, latestOf } from '../case/cases.ts'
import type { Failures } from '../failures.ts'
import { createReviewDesks } from './review-desks.ts'
import { createReviewEditing, type ReviewEditing } from './review-editing.ts'
import { createReviewFile } from './review-file.ts'

export type ReviewTab = 'privacy' | 'events' | 'files'

export interface Review extends ReviewEditing {
  /** key of the case under review */
  key: ReadonlySignal<string | undefined>
  tab: Signal<ReviewTab>
  /** id of the event whose details are open */
  selected: Signal<string | undefined>
  /** the files as they will leave, once packed */
  files: ReadonlySignal<readonly FileView[] | undefined>
  /** bytes of the packed file */
  size: ReadonlySignal<number>
  open(item: Case): void
  close(): void
  /** Packs the file, unless it is packed already. */
  pack(item: Case): Promise<void>
  /** the next page of a file's text */
  read(path: string): Promise<void>
  /** Saves exactly the bytes that are shown. */
  save(item: Case): Promise<void>
}

export function createReview(ports: PanelPorts, cases: Cases, failures: Failures): Review {
  const key = signal<string | undefined>()
  const tab = signal<ReviewTab>('privacy')
  const selected = signal<string | undefined>()
  const desks = createReviewDesks(ports.tasks)
  const file = createReviewFile(cases, failures, desks)
  const { editing, made, forgetResult } = createReviewEditing(ports.tasks, cases, failures, desks, file.forget)
  let packing: Promise<unknown> = Promise.resolve()

  async function pack(item: Case, password?: string) {
    await made()
    return file.pack(item, password)
  }

  const review: Review = {
    ...{ key, tab, selected },
    ...editing,
    ...{ files: file.files, size: file.size, read: file.read },

    open(item) {
      review.close()
      batch(() => {
        key.value = item.key
        tab.value = 'privacy'
        selected.value = undefined
        forgetResult()
      })
      desks.begin(item)
    },

    close() {
      key.value = undefined
      file.forget()
      // Requested work still finishes: edits being applied, a file being saved.
      desks.end([made(), packing])
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
}
