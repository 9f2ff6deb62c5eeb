/** The state of a review: signals for the screens, and the worker's desk behind them. */
import { type Signal, signal } from '@preact/signals'
import type { Edit } from '../../../core/privacy/index.ts'
import { sessionFrom } from '../../../tasks/applied.ts'
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
  /** of the last review: the recording, and what was drawn on its pictures. It is opened again with the same edits. */
  last: { recording: string; drawn: ReadonlyMap<string, Uint8Array> } | undefined
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
  ...{ worker: undefined, last: undefined, told: [], made: undefined },
  ...{ queue: Promise.resolve(), packing: Promise.resolve() },
})

/** The recording as it is reviewed, with the edits that it already has. @throws if they cannot be applied */
export async function reviewWith(
  worker: ReviewDesk,
  captured: Omit<Reviewed, 'session'>,
  edits: readonly Edit[],
): Promise<Reviewed> {
  if (edits.length === 0) return { ...captured, session: captured.captured }
  const applied = await worker.apply(edits)
  return { ...captured, session: sessionFrom(captured.captured, applied), findings: applied.findings }
}

/** What was drawn on pictures: those are in no recording. */
export function drawnIn(edits: readonly Edit[], { pictures }: Pick<Reviewed, 'pictures'>): Map<string, Uint8Array> {
  return new Map(
    edits.flatMap((edit) => {
      const bytes = edit.what === 'drawing' ? pictures.get(edit.drawn.file) : undefined
      return edit.what === 'drawing' && bytes ? [[edit.drawn.file, bytes] as const] : []
    }),
  )
}

export function forgetFile(desk: Desk): void {
  desk.made = undefined
  desk.files.value = undefined
}
