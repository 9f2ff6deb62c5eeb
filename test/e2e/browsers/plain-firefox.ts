/** Firefox without the extension: for pages alone. */
import puppeteer, { type Browser } from 'puppeteer-core'
import { findBrowser } from './find-browser.mjs'

export function startPlainFirefox(): Promise<Browser> {
  const executablePath = findBrowser('firefox')
  if (!executablePath) throw new Error('No Firefox is installed.')
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
}
