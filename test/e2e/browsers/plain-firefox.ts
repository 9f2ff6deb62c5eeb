/** Firefox without the extension, for tests of plain pages. */
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'
import { findBrowser } from './find-browser.mjs'

/** @param options e.g. `userDataDir`, a profile that outlives the browser */
export function startPlainFirefox(options: Pick<LaunchOptions, 'userDataDir'> = {}): Promise<Browser> {
  const executablePath = findBrowser('firefox')
  if (!executablePath) throw new Error('No Firefox is installed.')
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, ...options })
}
