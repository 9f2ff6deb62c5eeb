/** What one panel holds of an upload, and what the screens are shown of it. Pure: data in, data out. */
import type { GuideRun } from '../../../core/guide/index.ts'
import { type Outcome, type PendingUpload, uploadOrigin } from '../../../core/upload/index.ts'
import type { NotBegun, SentFile, UploadState } from './upload-state.ts'

export interface Hold {
  /** what stands on disk, or should; its origin is that of the guide's upload place */
  pending: PendingUpload | undefined
  /** what the pending file was made of; undefined where an earlier panel has made it */
  of: readonly unknown[] | undefined
  /** whether the browser let us to the host before anybody pressed; unknown until it was asked */
  held: boolean | undefined
  /** the host was asked for only for this, and has to be given back */
  lent: boolean
  /** ends what is under way; one upload at a time */
  stop: AbortController | undefined
}

export const nothingHeld = (): Hold => ({
  ...{ pending: undefined, of: undefined, held: undefined, lent: false, stop: undefined },
})

/** What the screens say of a file. */
export function fileOf({ name, size }: PendingUpload, of: Hold['of']): SentFile {
  return { name, size, ...(of && { of }) }
}

/** The row on disk that says only that a host has to be given back, while there is no file. @param at epoch ms */
export function loanOf(run: GuideRun, origin: string, at: number): PendingUpload {
  return { run: run.id, origin, name: '', size: 0, at, arrived: false, granted: true }
}

/** What a press came to that sent nothing: a file that was begun before waits on. */
export function notBegun({ pending, of }: Pick<Hold, 'pending' | 'of'>, problem?: NotBegun): UploadState {
  if (!pending?.bytes) return problem ?? { name: 'none' }
  return { name: 'interrupted', file: fileOf(pending, of), at: pending.at, ...(problem && { problem }) }
}

/** What an earlier panel has left on disk; undefined where it is only a host that has to be given back. */
export function leftBehind(found: PendingUpload): UploadState | undefined {
  const { at, arrived, bytes } = found
  if (!arrived && !bytes) return undefined
  return { name: arrived ? 'sent' : 'interrupted', file: fileOf(found, undefined), at }
}

/** How sending has ended. @param at epoch ms of the end */
export function endedAs(outcome: Outcome, file: SentFile, at: number): UploadState {
  if (!('trouble' in outcome)) return { name: 'sent', file, at }
  const { trouble: why, status } = outcome
  return { name: 'failed', file, why, ...(status !== undefined && { status }) }
}

/** What is kept of a file that is there: the fact, and not the file. @param at epoch ms of the arrival */
export function arrivedRow({ run, origin, name, size, granted }: PendingUpload, at: number): PendingUpload {
  return { run, origin, name, size, at, arrived: true, granted }
}

/** The hosts of uploads that are deleted, each once. @param but a host that is needed all the same */
export function hostsToDrop(gone: readonly PendingUpload[], but?: string): string[] {
  return [...new Set(gone.filter(({ granted, origin }) => granted && origin !== but).map(({ origin }) => origin))]
}

/** The origin of the guide's upload place; undefined where it names none. */
export function placeOrigin(run: GuideRun): string | undefined {
  const place = run.guide.handOver.upload
  return place && uploadOrigin(place.to)
}
