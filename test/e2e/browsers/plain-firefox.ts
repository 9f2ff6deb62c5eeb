/** Firefox without the extension, for tests of plain pages. */
import puppeteer, { type Browser } from 'puppeteer-core'
import { findBrowser } from './find-browser.mjs'
import { makeProfile, newFolder } from './firefox-profile.ts'

/** @param options.userDataDir folder of a profile that outlives the browser */
export async function startPlainFirefox({
  userDataDir = newFolder(),
}: {
  userDataDir?: string
} = {}): Promise<Browser> {
  const executablePath = findBrowser('firefox')
  if (!executablePath) throw new Error('No Firefox is installed.')
  await makeProfile(userDataDir, executablePath)
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir })
}
