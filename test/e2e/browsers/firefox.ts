/** Real Firefox: a real click on the toolbar button and the real sidebar. */
import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { filesIn } from './files.ts'
import { findBrowser } from './find-browser.mjs'
import { makeProfile, newFolder } from './firefox-profile.ts'
import { extensionKey, type FirefoxWindow, openWindow, uuid } from './firefox-window.ts'
import { sharedFolder } from './shared-folder.ts'
import type { Stage, StageOptions } from './stage.ts'
import { crash, createUsedBrowser, endBrowser, inZone, type Running } from './used-browser.ts'
import { withPolicy } from './with-policy.ts'

/** With the extension in it. */
interface RunningFirefox extends Running {
  window: FirefoxWindow
}

export interface FirefoxStage extends Stage {
  browser: Browser
  window: FirefoxWindow
}

const usedBrowser = createUsedBrowser<RunningFirefox>()

/**
 * Firefox with a fresh install of the extension from `dist/firefox`. The browser itself may be reused if tests share
 * browsers. It is new with `own`, with the profile of an earlier start (`folder`), or under a policy.
 */
export async function startFirefox(options: StageOptions = {}): Promise<FirefoxStage> {
  const { granted, hosts = [], headless = true } = options
  const isOwn = Boolean(options.own || options.folder || options.policy) || !headless || !sharedFolder
  const running = (isOwn ? undefined : usedBrowser.take()) ?? (await launch(options))
  const { browser, window, folder } = running
  const downloads = mkdtempSync(join(folder, 'downloads-'))
  await window.setDownloads(downloads)
  await window.setLocalHosts(hosts)
  if (granted) await window.grant(granted)
  await window.showButton()

  return {
    name: 'firefox',
    browser,
    window,
    downloads,
    async openTab(url) {
      const page = await browser.newPage()
      await page.bringToFront()
      if (url !== 'about:blank') await page.goto(url)
      return page
    },
    closePanel: () => window.closeSidebar(),
    async openPanel(tab) {
      await tab.bringToFront()
      return window.clickButton()
    },
    killBackground: () => window.endBackground(),
    storedFiles: () =>
      filesIn(join(folder, 'profile'), (path) => path.includes('moz-extension+++') || path.includes(extensionKey)),
    crash: () => crash(running),
    close: () => (isOwn ? endBrowser(running) : usedBrowser.leave(running, () => leaveNothing(running))),
  }
}

async function leaveNothing({ browser, window }: RunningFirefox): Promise<void> {
  const last = await browser.newPage()
  for (const page of await browser.pages()) if (page !== last) await page.close()
  await window.leaveNothing()
}

async function launch(options: StageOptions): Promise<RunningFirefox> {
  const executablePath = findBrowser('firefox')
  if (!executablePath) throw new Error('No Firefox is installed.')
  const folder = options.folder ?? newFolder()
  const extension = join(folder, 'extension')
  cpSync('dist/firefox', extension, { recursive: true })
  const profile = join(folder, 'profile')
  await makeProfile(profile, executablePath)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.policy
      ? withPolicy('firefox', executablePath, folder, {
          policies: { '3rdparty': { Extensions: { [extensionKey]: options.policy } } },
        })
      : executablePath,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: profile,
    env: inZone(options.timeZone),
    args: ['-remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionKey]: uuid }),
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      // One of the browser's own pages, which no test looks at.
      'browser.newtabpage.enabled': false,
    },
  })
  await browser.installExtension(extension)
  return { browser, window: await openWindow(browser), folder }
}
