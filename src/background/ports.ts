/** What the background needs from outside. Its entry passes the real things, tests pass fakes. */
import type { Shot } from '../browser/picture.ts'
import type { WebRequests } from '../browser/web-request.ts'
import type { PageFacts } from '../core/guide/index.ts'
import type { CompanyRules } from '../core/privacy/index.ts'
import type { Environment, SiteAnswer } from '../core/session/index.ts'
import type { PageView } from '../messages/index.ts'
import type { EventKeeper } from '../storage/event-keeper.ts'
import type { RecordingStore } from '../storage/recordings.ts'
import type { Paint } from './pictures/paint.ts'
import type { Choices } from './recording-choices.ts'
import type { StateArea } from './state-area.ts'

export interface Tabs {
  info(tabId: number): Promise<{ url: string | undefined; title: string | undefined } | undefined>
  zoom(tabId: number): Promise<number | undefined>
  /** it is in a private window, or may have been before it was closed */
  isPrivate(tabId: number): Promise<boolean>
  reload(tabId: number): Promise<void>
  /** host of a page in a frame that may not use its cookies; undefined if none is known */
  cookielessFrame(tabId: number): Promise<string | undefined>
  /** the visible part of the tab, with nothing covered: never store or log it */
  picture(tabId: number): Promise<Shot>
}

export interface Scripts {
  /** scripts run on exactly these sites from the next page load on: those that were chosen */
  register(sites: string[], choices: Choices): Promise<void>
  /** starts the scripts in the open page, where they are not running yet. @returns ids of the frames where they are */
  inject(tabId: number, choices: Choices): Promise<number[]>
  /** starts the one that records how the page looks, where the others run */
  injectReplay(tabId: number): Promise<void>
}

export interface Frames {
  /** asks one frame for what it holds; rejects when the frame is gone, or busy for long */
  flush(tabId: number, frameId: number, environment: boolean): Promise<Environment | undefined>
  /**
   * Tells one frame whether it is recorded. That the top frame is not goes for all others: a background that was restarted
   * does not know of those that have sent nothing yet.
   */
  record(tabId: number, frameId: number, recording: boolean): Promise<void>
  /** Tells one frame the rules of masking; those for the top frame go for all others, too. */
  rules(tabId: number, frameId: number, rules: CompanyRules[]): Promise<void>
  /** tells the page of a tab whether how it looks is recorded too */
  replay(tabId: number, wanted: boolean): Promise<void>
  /** asks the page of a tab what must be covered in a picture of it; rejects when it is gone, or busy for long */
  areas(tabId: number, settle: boolean): Promise<PageView>
  /** asks the page of a tab about itself and its server; if it is left meanwhile, the page after it answers */
  facts(tabId: number): Promise<PageFacts>
  /** whether the page of a tab shows a text */
  shows(tabId: number, text: string): Promise<boolean>
}

/** What is needed while something is recorded. */
export interface RecorderPorts {
  store: EventKeeper
  /** in memory, survives the worker's death */
  session: StateArea
  /** on disk */
  local: StateArea
  frames: Pick<Frames, 'record' | 'rules' | 'replay'>
  holdsSite(site: string): Promise<boolean>
  /** tells open panels */
  changed(tabId: number): void
  now(): number
  /** random, never guessable: session ids and the key of the redaction labels */
  randomHex(bytes: number): string
}

/** What is needed in addition to look at recordings, and to learn what only the browser knows. */
export interface BackgroundPorts extends RecorderPorts {
  store: RecordingStore
  tabs: Tabs
  scripts: Scripts
  frames: Frames
  /** what the organisation has set for this browser; undefined without a policy */
  policy(): Promise<unknown>
  webRequests: WebRequests
  paint: Paint
  /** the site of a page, or in words why it cannot be recorded */
  siteOf(url: string): SiteAnswer
  /** Chromium keeps activeTab over a reload, so a tab can be recorded without asking for its site */
  canRecordTab: boolean
}
