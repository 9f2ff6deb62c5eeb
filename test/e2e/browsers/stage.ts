/** One real browser with the built extension in it, the same for Chromium and Firefox. */
import type { Page } from 'puppeteer-core'

export interface Stage {
  name: 'chromium' | 'firefox'
  /** a new tab in the front */
  openTab(url: string): Promise<Page>
  /** clicks the real toolbar button on this tab and gives the side panel that opens */
  openPanel(tab: Page): Promise<PanelPage>
  /** closes the side panel, as a person does */
  closePanel(): Promise<void>
  /** where saved files arrive */
  downloads: string
  /** ends the background's process, as the browser does when it is idle */
  killBackground(): Promise<void>
  /** the files on disk in which the extension keeps what it stores, with what they hold now */
  storedFiles(): [path: string, content: Buffer][]
  /** ends the browser's process at once, as a crash does; gives its folder, which stays for the next start */
  crash(): Promise<string>
  close(): Promise<void>
}

/** The part of a puppeteer page that both browsers' panels offer. */
export interface PanelPage {
  evaluate<T, A extends unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>
  screenshot?(path: string): Promise<void>
}

export interface StageOptions {
  /** sites that are granted from the start, as match patterns: permission prompts cannot be clicked by tests */
  granted?: string[]
  headless?: boolean
  /** a browser that no other test has used or will use */
  own?: boolean
  /** the folder of a browser that has crashed: it is started again with all that it has kept */
  folder?: string
  /** hosts that resolve to this machine in Firefox; in Chromium all of `*.test` do */
  hosts?: string[]
  /** IANA name of the zone in which the browser's computer stands; a browser of its own gets it */
  timeZone?: string
  /** what the organisation has set for the extension, see `canSetPolicy` */
  policy?: object
}
