/** The interfaces between the parts of the embed: the script that every page loads, and those that are loaded when needed. */
import type { maskedAfterwards } from '../background/early.ts'
import type { GuideRules } from '../background/guiding.ts'
import type { Product } from '../core/session/index.ts'
import type { Send } from '../messages/index.ts'
import type { pruneUploads } from '../storage/uploads-database.ts'
import type { CasefileCapture } from './api.ts'
import type { CheckedOptions } from './asleep/options.ts'
import type { createGuideTab } from './record/guide-tab.ts'
import type { ownDesk, ownLeftovers } from './record/own-desk.ts'
import type { SharedGuide } from './shared-guide.ts'
import type { Slot } from './slot.ts'

/** What the recorder needs of the script that loads it. */
export interface RecorderInput {
  slot: Slot
  guide: SharedGuide
  /** a guide is followed in the app, and this tab asks to take it over */
  joins: boolean
  /** where the page hook hands over its port */
  line: EventTarget
  /** URL of our own script, whose frames are cut from stacks; undefined if it is part of a script of the app */
  ownUrl: string | undefined
  /** the browser's own, from before the page hook */
  fetch: typeof fetch
  options: CheckedOptions
  /** whether a recording begins, or resumes, before the page hook is told anything */
  begin: boolean
  /** what the app has last said about its customer */
  product(): Product
  /** epoch ms at which the page hook was installed, and whether the page had begun before; undefined without one */
  hooked: { at: number; late: boolean } | undefined
  /** called with whether this document is recorded, at first and at every change */
  recording(recording: boolean): void
  /** epoch ms at which the customer came to this tab; undefined while it is not shown */
  lookedAt(): number | undefined
  /** From now on another tab follows the guide. @param back the customer has meanwhile come back to this one */
  guideLost(back: boolean): void
}

export interface Recorder {
  /** asks the background of this page, as the panel of the extension does */
  send: Send
  /** a hint that something changed */
  onChanged(listener: () => void): () => void
  /** Begins a recording, or continues an existing one. @throws with a sentence if this page cannot be recorded */
  begin(): Promise<void>
  /** This tab follows the guide of the app. @returns false if another tab does */
  takeGuide(): Promise<boolean>
  /** New options apply from now on. */
  use(options: CheckedOptions): Promise<void>
  /** Stops recording; what was recorded is kept. */
  stop(): Promise<void>
  /** Records nothing for as long as the extension records this page. */
  yield(to: boolean): Promise<void>
  /** Deletes what was recorded in this tab. */
  forget(): Promise<void>
  mark(note: string): void
  /** names our own element in the page: what happens in it is not recorded */
  leaveOut(host: Element | undefined): void
}

/** The database of unfinished uploads, in the app's origin. */
export const uploadsName = 'casefile-embed-uploads'

export interface RecordPart {
  startRecorder(input: RecorderInput): Promise<Recorder>
}

/**
 * Loaded when somebody views a recording, when a page continues a guide, or when uploads were left behind. Recording needs
 * none of it.
 */
export interface DeskPart extends GuideRules {
  maskedAfterwards: typeof maskedAfterwards
  ownDesk: typeof ownDesk
  ownLeftovers: typeof ownLeftovers
  createGuideTab: typeof createGuideTab
  pruneUploads: typeof pruneUploads
}

/** What the overlay needs. */
export interface GuideInput {
  recorder: Recorder
  slot: Slot
  version: string
  /** the browser's own, from before the page hook */
  fetch: typeof fetch
  /** of a guide in the URL with which the page began, or which was followed in it */
  code: string | undefined
  /** the overlay is gone: refused, ended or closed */
  closed(): void
}

/** @param own begins the app's own report instead of a guide from the URL */
export type OpenOverlay = (
  input: GuideInput,
  own: boolean,
) => {
  close(): void
  /** Brings it back to where the customer sees it. */
  show(): void
}

export interface GuidePart {
  /**
   * Loads the texts and resolves to what shows the overlay.
   * @param language that the app has chosen (BCP 47); otherwise that of the browser
   */
  overlayIn(language: string | undefined): Promise<OpenOverlay>
  packCapture(recorder: Recorder, version: string): Promise<CasefileCapture>
}
