/**
 * Casefile in the app itself: the interface that a vendor programs against. This file is published as it is, as the types of
 * the script, so it imports nothing.
 *
 * Version 1 of the interface: the names, options and meanings in this file stay as they are until version 2. Additions are
 * possible.
 */

export interface CasefileOptions {
  /**
   * CSS selectors of more elements whose values and texts are never read, like those of password fields, card numbers and
   * the like, and of `[data-private]`
   */
  mask?: readonly string[]
  /** CSS selectors of elements that are read even inside a masked one: the nearer of the two marks counts */
  allow?: readonly string[]
  /**
   * Minutes (1 to 60) that are always kept, so that a failure is on record before anybody asks. If left out, a recording
   * begins with `start()` and keeps its last four hours.
   */
  buffer?: number
  /** language of the overlay (BCP 47: `en`, `de`, `es`, `fr`, `ja`, `pt`, `ar`); if left out, a guide's or the browser's */
  language?: string
}

/** What the app knows about its customer. Each text is cut to 200 characters and masked like any other. */
export interface CasefileProduct {
  account?: string
  plan?: string
  release?: string
  /** names of feature flags that are on, or flags with their values; the first 100 */
  flags?: readonly string[] | Readonly<Record<string, string | number | boolean>>
}

/**
 * `sleeping`: nothing in the page is touched. `loading`: on its way to `recording`. `recording`. `stopped`: calls pass
 * through untouched, and what was recorded is kept for `capture()`. `elsewhere`: the Casefile extension records this page,
 * so the embed does not. `unavailable`: a part could not be loaded or stored, or something that should be masked cannot be;
 * `problem` says why.
 */
export type CasefileState = 'sleeping' | 'loading' | 'recording' | 'stopped' | 'elsewhere' | 'unavailable'

export interface CasefileVerdict {
  /** e.g. `product-defect`, `network`, `authentication`; `none`: nothing failed */
  class: string
  /** `customer`, `support`, `engineering`, `vendor` or `unknown` */
  owner: string
  /** for those who know the app, in English */
  sentence: string
  /** for the customer, in English */
  customerSentence: string
  /** 0 to 1 */
  confidence: number
}

export interface CasefileCapture {
  /** `casefile-<site>-<time>-<id>.zip` */
  name: string
  /** the bundle: opens in the Casefile viewer, which it also contains */
  blob: Blob
  /** what most likely failed, and who can act on it; undefined if it could not be judged */
  verdict: CasefileVerdict | undefined
}

export interface CasefileApi {
  /** of the script, e.g. `0.1.0` */
  readonly version: string
  /** of this interface */
  readonly apiVersion: 1
  readonly state: CasefileState
  /** why the state is `unavailable`, or what was wrong with the last call; a sentence for developers */
  readonly problem: string | undefined
  /**
   * Sets the options for when Casefile wakes by itself: a link with a guide, a reload. Options left out stay as they were.
   * Wakes nothing. Never throws.
   */
  configure(options: CasefileOptions): void
  /**
   * Wakes Casefile: recording begins, or continues after a reload. Calling it again is harmless; with a buffer, a stopped
   * recording begins again. Options left out stay as they were. Never throws: problems with the options go to the console
   * and to `problem`, and the rest of them is used; but if an entry of `mask` cannot be used, nothing is recorded.
   */
  start(options?: CasefileOptions): void
  /**
   * Stops recording; every call of the page passes through untouched. What was recorded is kept, and a guide pauses. Never
   * throws.
   */
  stop(): void
  /** Deletes what was recorded in this tab. A running recording goes on. Never rejects. */
  forget(): Promise<void>
  /** Marks a moment in the recording with a text of at most 2000 characters. Never throws. */
  mark(text: string): void
  /** Says who is using the page; a later call replaces an earlier one. Never throws. */
  identify(product: CasefileProduct): void
  /**
   * Packs what was recorded, then deletes it from the page's storage. Nothing is sent anywhere: the app decides what happens
   * to the file, and should show it to its customer first.
   * @throws (rejects with) an Error with a sentence if nothing is recorded, or the extension records this page
   */
  capture(): Promise<CasefileCapture>
  /**
   * Opens the overlay: consent, recording, "It just happened", review, and a file that the customer saves. Starts afresh:
   * the file holds nothing from before the consent. Rejects with an Error with a sentence if it cannot be shown.
   */
  open(): Promise<void>
}
