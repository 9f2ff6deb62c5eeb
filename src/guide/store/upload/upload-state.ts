/** What the screens read and call of an upload. */
import type { ReadonlySignal } from '@preact/signals'
import type { GuideRun } from '../../../core/guide/index.ts'
import type { PendingUpload, Trouble, Waiting } from '../../../core/upload/index.ts'

export interface SentFile {
  name: string
  /** bytes */
  size: number
  /** what the file was made from; undefined if an earlier panel made it */
  of?: readonly unknown[]
}

/** The file to send, and what it was made from; the latter is unknown for an earlier panel's file. */
export interface Made {
  file: PendingUpload
  of: readonly unknown[] | undefined
}

/** `detail`: in the browser's words, in English */
export type NotBegun = { name: 'declined' } | { name: 'unpacked'; detail: string }

export type UploadState =
  | { name: 'none' }
  /** the browser is asking the user for permission to connect */
  | { name: 'asking' }
  /** the file is being packed */
  | { name: 'preparing' }
  /** `sent`: bytes that have arrived; undefined if that is unknown until the end */
  | { name: 'sending'; file: SentFile; sent: number | undefined }
  | { name: 'waiting'; file: SentFile; sent: number | undefined; for: Waiting }
  | { name: 'failed'; file: SentFile; why: Trouble; status?: number }
  /** `declined`: no permission to connect */
  | NotBegun
  | { name: 'cancelled' }
  /**
   * a file was started and waits for the user to resume it; `at`: epoch ms when it was made; `problem`: of the last attempt
   */
  | { name: 'interrupted'; file: SentFile; at: number; problem?: NotBegun }
  /** `at`: epoch ms */
  | { name: 'sent'; file: SentFile; at: number }

/** From the click until it has arrived, failed or was cancelled. */
export function isUnderWay({ name }: UploadState): boolean {
  return name === 'asking' || name === 'preparing' || name === 'sending' || name === 'waiting'
}

/**
 * Whether a file from an earlier panel is waiting: what was hidden and removed is known only in that file, and a new file
 * would show it again.
 */
export function keepsEarlier(state: UploadState): boolean {
  return (state.name === 'interrupted' || state.name === 'failed') && state.file.of === undefined
}

export interface Upload {
  state: ReadonlySignal<UploadState>
  /** from the click until it has arrived, failed or was cancelled */
  isUnderWay: ReadonlySignal<boolean>
  /** Deletes uploads that nobody resumed. */
  tidy(): Promise<void>
  /** A new guide has begun: deletes what was kept for another one, and returns its permission. Sends nothing. */
  begin(run: GuideRun): Promise<void>
  /** Finds an upload started by an earlier panel. Sends nothing. */
  look(run: GuideRun): Promise<void>
  /** Packs the file and sends it; must be called in the click handler. */
  send(run: GuideRun): Promise<void>
  /**
   * Resumes the file of an earlier panel or of a failure; in the latter case it is packed again if something has changed
   * since. Must be called in the click handler.
   */
  goOn(run: GuideRun): Promise<void>
  /** Skips the wait before the next attempt. */
  tryNow(): void
  /** Stops sending and discards the progress; a file started before this click is kept as long as nothing was sent since. */
  cancel(run: GuideRun): void
  /** Discards an upload started by an earlier panel. */
  discard(run: GuideRun): Promise<void>
  /** This panel is being closed, or another one has the guide: a started upload waits to be resumed there. */
  leave(): void
  /** Another panel follows the guide: stops sending, and reads the state of the file again when the guide comes back. */
  forget(): void
  /** The run is over: stops sending, and keeps nothing. */
  end(run: GuideRun): Promise<void>
}
