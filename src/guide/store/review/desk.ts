/** The state of a review: signals for the screens, and the worker's desk behind them. */
import { type Signal, signal } from '@preact/signals'
import type { Edit } from '../../../core/privacy/index.ts'
import type { ReviewDesk } from '../../../tasks/review-desk.ts'
import type { FileView } from '../../../views/index.ts'
import type { Changed, PackedFile } from './review.ts'
import type { Reviewed } from './reviewed.ts'

/** One review at a time; for fields with the same names see `Review`. */
export interface Desk {
  reviewed: Signal<Reviewed | undefined>
  edits: Signal<readonly Edit[]>
  changed: Signal<Changed | undefined>
  files: Signal<readonly FileView[] | undefined>
  /** in the worker; undefined while there is no review */
  worker: ReviewDesk | undefined
  /** the edits last sent to the worker */
  told: readonly Edit[]
  /** the last packed file, unless something has changed since */
  made: PackedFile | undefined
  /** edits are applied one after the other */
  queue: Promise<unknown>
  /** a file being packed or saved */
  packing: Promise<unknown>
}

export const emptyDesk = (): Desk => ({
  ...{ reviewed: signal(), edits: signal([]), changed: signal(), files: signal() },
  ...{ worker: undefined, told: [], made: undefined },
  ...{ queue: Promise.resolve(), packing: Promise.resolve() },
})

export function forgetFile(desk: Desk): void {
  desk.made = undefined
  desk.files.value = undefined
}
