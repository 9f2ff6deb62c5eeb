/** What the screens of the customer's side read and call: the signals and actions of one panel. */
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
  /** no guide is open: the alternative content is shown */
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
  /** the texts are in the language that the screen needs; until then it stays as it is */
  spoken: ReadonlySignal<boolean>
  screen: ReadonlySignal<Screen>
  /**
   * This screen takes no focus: a guide continues in a page of the app that was just loaded, in which the customer may be typing
   * already
   */
  quiet: ReadonlySignal<boolean>
  /** an answer is pending */
  busy: ReadonlySignal<boolean>
  /** undefined until the checks have run */
  findings: ReadonlySignal<readonly Finding[] | undefined>
  /** when the page last answered the checks (epoch ms) */
  checkedAt: ReadonlySignal<number | undefined>
  /** the customer asked to delete everything and has to confirm it */
  deleting: Signal<boolean>
  /**
   * Yes: starts recording.
   * @param everywhere requests access to the site; must be called in the click handler
   * @returns false if the user declined the browser's prompt: nothing is recorded, and the customer has to be asked again
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
  /** Sends the file to the upload destination of the guide; must be called in the click handler. */
  send(): Promise<void>
  /** Deletes everything about the guide. */
  end(): Promise<void>
  /** Deletes everything about the guide, and asks for consent again. */
  beginAgain(): Promise<void>
  /** leaves the last screen */
  leave(): void
  /**
   * Reads everything for the first time and then follows the browser; returns how to stop.
   * @param given a guide to offer right away
   */
  start(given?: string): () => void
}
