/** Chromium without the extension: for pages alone. */
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'
import { chromiumArgs } from './chromium-args.ts'
import { findBrowser } from './find-browser.mjs'

/**
 * Starts a browser in a fresh profile. Without `whole` it is the headless shell where that is installed: the same
 * engine without windows and toolbars, which takes a quarter of the processor time to start and to open a page
 * (https://developer.chrome.com/blog/chrome-headless-shell). It has no extensions and no developer tools, and what is
 * measured for users is measured in the browser that they have, so those ask for the whole one.
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
