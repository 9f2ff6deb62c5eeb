/** What one panel knows about an upload, and what the screens show of it. Pure: data in, data out. */
import type { GuideRun } from '../../../core/guide/index.ts'
import { type Outcome, type PendingUpload, uploadOrigin } from '../../../core/upload/index.ts'
import type { NotBegun, SentFile, UploadState } from './upload-state.ts'

export interface Hold {
  /** what is stored on disk, or should be; its origin is that of the guide's upload destination */
  pending: PendingUpload | undefined
  /** what the pending file was made from; undefined if an earlier panel made it */
  of: readonly unknown[] | undefined
  /** whether we already had permission for the host before the upload was started; unknown until checked */
  held: boolean | undefined
  /** the permission was requested only for this upload, and has to be returned */
  lent: boolean
  /** cancels the upload in progress; one at a time */
  stop: AbortController | undefined
}

export const nothingHeld = (): Hold => ({
  ...{ pending: undefined, of: undefined, held: undefined, lent: false, stop: undefined },
})

/** How the screens describe a file. */
export function fileOf({ name, size }: PendingUpload, of: Hold['of']): SentFile {
  return { name, size, ...(of && { of }) }
}

/** A row on disk that says only that a permission has to be returned, while there is no file. @param at epoch ms */
export function loanOf(run: GuideRun, origin: string, at: number): PendingUpload {
  return { run: run.id, origin, name: '', size: 0, at, arrived: false, granted: true }
}

/** The state after an attempt that sent nothing: a file started earlier keeps waiting. */
export function notBegun({ pending, of }: Pick<Hold, 'pending' | 'of'>, problem?: NotBegun): UploadState {
  if (!pending?.bytes) return problem ?? { name: 'none' }
  return { name: 'interrupted', file: fileOf(pending, of), at: pending.at, ...(problem && { problem }) }
}

/** The state left on disk by an earlier panel; undefined if it is only a permission to return. */
export function leftBehind(found: PendingUpload): UploadState | undefined {
  const { at, arrived, bytes } = found
  if (!arrived && !bytes) return undefined
  return { name: arrived ? 'sent' : 'interrupted', file: fileOf(found, undefined), at }
}

/** The state after sending has ended. @param at epoch ms of the end */
export function endedAs(outcome: Outcome, file: SentFile, at: number): UploadState {
  if (!('trouble' in outcome)) return { name: 'sent', file, at }
  const { trouble: why, status } = outcome
  return { name: 'failed', file, why, ...(status !== undefined && { status }) }
}

/** What is kept about a delivered file: the fact, not the file. @param at epoch ms of its arrival */
export function arrivedRow({ run, origin, name, size, granted }: PendingUpload, at: number): PendingUpload {
  return { run, origin, name, size, at, arrived: true, granted }
}

/** The hosts of deleted uploads, without duplicates. @param but a host that is still needed */
export function hostsToDrop(gone: readonly PendingUpload[], but?: string): string[] {
  return [...new Set(gone.filter(({ granted, origin }) => granted && origin !== but).map(({ origin }) => origin))]
}

/** The origin of the guide's upload destination; undefined if it has none. */
export function placeOrigin(run: GuideRun): string | undefined {
  const place = run.guide.handOver.upload
  return place && uploadOrigin(place.to)
}
