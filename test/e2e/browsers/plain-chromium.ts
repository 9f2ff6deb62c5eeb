/** Chromium without the extension, for tests of plain pages. */
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'
import { chromiumArgs } from './chromium-args.ts'
import { findBrowser } from './find-browser.mjs'

/**
 * Starts a browser with a fresh profile. Without `whole` it is the headless shell, if installed: the same engine without
 * windows and toolbars, which takes a quarter of the processor time to start and to open a page
 * (https://developer.chrome.com/blog/chrome-headless-shell). The shell has no extensions, developer tools or back/forward
 * cache, and another name, and measurements for users should use the browser they have, so tests of those need the whole
 * one.
 */
export function startPlainChromium({ whole = false, args = [], ...options }: LaunchOptions & { whole?: boolean } = {}) {
  const shell = whole ? undefined : findBrowser('headless-shell')
  const executablePath = shell ?? findBrowser('chromium')
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge is installed.')
  return puppeteer.launch({
    executablePath,
    headless: shell ? 'shell' : true,
    pipe: true,
    ...options,
    args: [...chromiumArgs, ...args],
  }) satisfies Promise<Browser>
}
