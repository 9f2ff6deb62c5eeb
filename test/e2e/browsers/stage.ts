/** A real browser with the built extension, with the same interface for Chromium and Firefox. */
import type { Page } from 'puppeteer-core'

export interface Stage {
  name: 'chromium' | 'firefox'
  /** opens a new foreground tab */
  openTab(url: string): Promise<Page>
  /** clicks the real toolbar button on this tab and returns the side panel that opens */
  openPanel(tab: Page): Promise<PanelPage>
  /** closes the side panel, as a person does */
  closePanel(): Promise<void>
  /** where saved files arrive */
  downloads: string
  /** ends the background's process, as the browser does when it is idle */
  killBackground(): Promise<void>
  /** the files on disk in which the extension stores data, with their current content */
  storedFiles(): [path: string, content: Buffer][]
  /** kills the browser, as a crash would; returns its folder, which stays for the next start */
  crash(): Promise<string>
  close(): Promise<void>
}

/** The part of a puppeteer page that both browsers' panels offer. */
export interface PanelPage {
  evaluate<T, A extends unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>
  screenshot?(path: string): Promise<void>
}

export interface StageOptions {
  /** sites granted from the start, as match patterns, because tests cannot click permission prompts */
  granted?: string[]
  headless?: boolean
  /** a browser that no other test uses */
  own?: boolean
  /** the folder of a crashed browser: it restarts with everything it had stored */
  folder?: string
  /** hosts that resolve to this machine in Firefox; in Chromium all of `*.test` does */
  hosts?: string[]
  /** IANA time zone for the browser, which is then one of its own */
  timeZone?: string
  /** the organisation's policy for the extension, see `canSetPolicy` */
  policy?: object
}
