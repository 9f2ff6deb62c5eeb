/** What the screens read and call of an upload. */
import type { ReadonlySignal } from '@preact/signals'
import type { GuideRun } from '../../../core/guide/index.ts'
import type { PendingUpload, Trouble, Waiting } from '../../../core/upload/index.ts'

export interface SentFile {
  name: string
  /** bytes */
  size: number
  /** what the file was made of; undefined where an earlier panel has made it */
  of?: readonly unknown[]
}

/** What is sent, and what it was made of; that is unknown of a file that an earlier panel has made. */
export interface Made {
  file: PendingUpload
  of: readonly unknown[] | undefined
}

/** `detail`: in the words of the browser, in English */
export type NotBegun = { name: 'declined' } | { name: 'unpacked'; detail: string }

export type UploadState =
  | { name: 'none' }
  /** the browser asks the person whether we may connect there */
  | { name: 'asking' }
  /** the file is packed */
  | { name: 'preparing' }
  /** `sent`: bytes that are there; undefined where nobody knows before the end */
  | { name: 'sending'; file: SentFile; sent: number | undefined }
  | { name: 'waiting'; file: SentFile; sent: number | undefined; for: Waiting }
  | { name: 'failed'; file: SentFile; why: Trouble; status?: number }
  /** `declined`: the browser does not let us there */
  | NotBegun
  | { name: 'cancelled' }
  /** a file was begun and waits for a press; `at`: epoch ms of its own; `problem`: with the last press */
  | { name: 'interrupted'; file: SentFile; at: number; problem?: NotBegun }
  /** `at`: epoch ms */
  | { name: 'sent'; file: SentFile; at: number }

/** From the press until it has arrived, failed or was cancelled. */
export function isUnderWay({ name }: UploadState): boolean {
  return name === 'asking' || name === 'preparing' || name === 'sending' || name === 'waiting'
}

/**
 * Whether a file waits that an earlier panel has made: what was hidden and taken out of it is known nowhere else, and a new
 * file would show it again.
 */
export function keepsEarlier(state: UploadState): boolean {
  return (state.name === 'interrupted' || state.name === 'failed') && state.file.of === undefined
}

export interface Upload {
  state: ReadonlySignal<UploadState>
  /** from the press until it has arrived, failed or was cancelled */
  isUnderWay: ReadonlySignal<boolean>
  /** Deletes what nobody has gone on with. */
  tidy(): Promise<void>
  /** A new guide has begun: what was kept for another one goes, with the host that was lent for it. Sends nothing. */
  begin(run: GuideRun): Promise<void>
  /** Finds what an earlier panel has begun. Sends nothing. */
  look(run: GuideRun): Promise<void>
  /** Packs the file and sends it; must be called in the click. */
  send(run: GuideRun): Promise<void>
  /**
   * Goes on with the file of an earlier panel, or of a failure unless something was changed since: then it is packed anew.
   * Must be called in the click.
   */
  goOn(run: GuideRun): Promise<void>
  /** Tries at once what waits for its next attempt. */
  tryNow(): void
  /** Stops sending, and forgets how far it was; what was begun before this press is kept while nothing has left since. */
  cancel(run: GuideRun): void
  /** Forgets what an earlier panel has begun. */
  discard(run: GuideRun): Promise<void>
  /** This panel is closed, or another tab has the guide: what was begun waits for a press there. */
  leave(): void
  /** Another panel follows the guide: what it makes of the file is read anew when that comes back. Sends nothing any more. */
  forget(): void
  /** The run is over: nothing is sent any more, and nothing is kept. */
  end(run: GuideRun): Promise<void>
}
