/** What the screens read and call of a review. */
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Shape } from '../../../core/drawing/index.ts'
import type { GuideRun } from '../../../core/guide/index.ts'
import type { Edit } from '../../../core/privacy/index.ts'
import type { RemovableKind, ScreenshotEvent, SessionEvent } from '../../../core/session/index.ts'
import type { Packed } from '../../../tasks/review-desk.ts'
import type { FileView } from '../../../views/index.ts'
import type { Reviewed } from './reviewed.ts'

/** The effect of the last change; `undo` is the edit that can be undone. */
export type Changed =
  | { what: 'masked'; places: number; undo: number }
  | { what: 'nowhere' | 'undone' | 'saved' }
  | { what: 'drawn'; undo?: number }
  | { what: 'removed'; undo: number }

export interface Saved {
  name: string
  /** bytes */
  size: number
  /** edits and comment that the file was made from */
  of: readonly unknown[]
}

/** A packed file, and the edits, comment and recording it was made from. */
export type PackedFile = { packed: Packed; of: readonly unknown[] }

export interface Review {
  /** undefined until the recording has been read */
  reviewed: ReadonlySignal<Reviewed | undefined>
  /** fraction of the recording that has been read, 0 to 1 */
  reading: ReadonlySignal<number>
  /** it goes on in a panel that does not know what was hidden before */
  reopened: Signal<boolean>
  edits: ReadonlySignal<readonly Edit[]>
  busy: ReadonlySignal<boolean>
  changed: ReadonlySignal<Changed | undefined>
  /** the files as they will leave, once packed */
  files: ReadonlySignal<readonly FileView[] | undefined>
  saving: ReadonlySignal<boolean>
  saved: ReadonlySignal<Saved | undefined>
  /** Reads the recording of a tab; resolves to whether that worked. */
  open(tabId: number): Promise<boolean>
  /** Leaves it; if the same recording is reviewed again, it still has these edits. */
  close(): void
  /** Leaves it for good. */
  forget(): void
  /** Resolves to whether there was something to mask. @param comment of the customer, which is masked too */
  mask(value: string, comment: string): Promise<boolean>
  removeEvent(event: SessionEvent): Promise<void>
  /** @param event as captured; its picture goes wherever it is shown */
  removePicture(event: ScreenshotEvent): Promise<void>
  removeKind(kind: RemovableKind): Promise<void>
  /** @param event as captured; rejects with why its picture could not be drawn on */
  draw(event: ScreenshotEvent, shapes: readonly Shape[]): Promise<void>
  undo(id: number): Promise<void>
  /** Packs the file, unless it is packed already. */
  pack(run: GuideRun): Promise<void>
  /** the next part of a file's text */
  read(path: string): Promise<void>
  /** Saves exactly the bytes that are shown. */
  save(run: GuideRun): Promise<void>
  /** The bytes that are shown, and what they are made from; rejects with why they could not be packed. */
  file(run: GuideRun): Promise<PackedFile>
}
