/** What a review works on: signals for the screens, and the desk of the worker behind them. */
import { type Signal, signal } from '@preact/signals'
import type { Edit } from '../../../core/privacy/index.ts'
import type { ReviewDesk } from '../../../tasks/review-desk.ts'
import type { FileView } from '../../../views/index.ts'
import type { Changed, PackedFile } from './review.ts'
import type { Reviewed } from './reviewed.ts'

/** One review at a time; the fields of `Review` of the same names say what they are. */
export interface Desk {
  reviewed: Signal<Reviewed | undefined>
  edits: Signal<readonly Edit[]>
  changed: Signal<Changed | undefined>
  files: Signal<readonly FileView[] | undefined>
  /** in the worker; undefined while nothing is looked through */
  worker: ReviewDesk | undefined
  /** the edits that the worker was told last */
  told: readonly Edit[]
  /** the last file that was packed, unless something was changed since */
  made: PackedFile | undefined
  /** edits are made one after the other */
  queue: Promise<unknown>
  /** a file that is being packed or saved */
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
