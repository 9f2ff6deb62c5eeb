/** What the screens of the customer's side read and call: signals and actions of one panel. */
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Finding, Guide, GuideProgress, GuideRun } from '../../core/guide/index.ts'
import type { GuidePorts } from '../ports.ts'
import type { Texts } from '../texts.ts'
import type { Attempts } from './attempt.ts'
import type { Follow } from './follow/follow.ts'
import type { Offer } from './offer.ts'
import type { Review } from './review/review.ts'
import type { Upload } from './upload/upload-state.ts'

export type Screen =
  /** no guide is open: what else there is, is shown */
  | { name: 'none' }
  | { name: 'open' }
  | { name: 'consent'; guide: Guide }
  /** `elsewhere`: the panel of another window follows it */
  | { name: 'checks' | 'steps' | 'review' | 'elsewhere'; run: GuideRun; progress: GuideProgress }
  /** it is over, and nothing of it is kept here */
  | { name: 'ended'; saved: boolean; sent: boolean }

export interface GuideStore {
  ports: GuidePorts
  attempts: Attempts
  follow: Follow
  review: Review
  upload: Upload
  offer: Offer
  texts: ReadonlySignal<Texts>
  screen: ReadonlySignal<Screen>
  /** an answer is awaited */
  busy: ReadonlySignal<boolean>
  /** undefined until the checks were made */
  findings: ReadonlySignal<readonly Finding[] | undefined>
  /** the customer has asked to delete all; asked once more */
  deleting: Signal<boolean>
  /**
   * Yes: recording begins.
   * @param everywhere the browser is asked for the site; must be called in the click
   * @returns false when the browser was told no: nothing is recorded, and the customer has to be asked again
   */
  agree(guide: Guide, everywhere: boolean): Promise<boolean>
  /** No: nothing is recorded, and nothing is kept of the guide. */
  refuse(): void
  check(): Promise<void>
  reload(): Promise<void>
  goOn(): void
  tick(): void
  untick(): void
  happened(): void
  notYet(): void
  comment(text: string): void
  takePicture(): Promise<boolean>
  pause(paused: boolean): Promise<void>
  finish(): Promise<void>
  backToSteps(): Promise<void>
  save(): Promise<void>
  /** Sends the file to the upload place of the guide; must be called in the click. */
  send(): Promise<void>
  /** Forgets everything of the guide. */
  end(): Promise<void>
  /** Forgets everything of the guide, and asks for consent to it once more. */
  beginAgain(): Promise<void>
  /** leaves the last screen */
  leave(): void
  /**
   * Reads everything for the first time and follows the browser from then on; returns how to stop.
   * @param given a guide to offer at once
   */
  start(given?: string): () => void
}
