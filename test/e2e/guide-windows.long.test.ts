/**
 * A guide with panels in two windows: one follows it, and the other takes over, either on request or when the first is
 * closed.
 */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideLink } from '../../src/core/guide/index.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { type ChromiumStage, panelPage, startChromium } from './browsers/chromium.ts'
import { startFirefox } from './browsers/firefox.ts'
import { openWindow } from './browsers/firefox-window.ts'
import { askBackground, drivePanel } from './browsers/index.ts'
import type { PanelPage, Stage } from './browsers/stage.ts'

interface OpenPanel {
  page: PanelPage
  close(): Promise<void>
}

/** One browser, and how its second window gets a panel. */
interface Windows {
  stage: Stage & { browser: Browser }
  /** Opens a second window with this page and its own panel. */
  openSecond(url: string): Promise<OpenPanel>
}

const isPanel = (url: string) => url.endsWith('/src/entry/panel.html')

async function chromium(): Promise<Windows> {
  const stage: ChromiumStage = await startChromium({ granted: ['http://localhost/*'] })
  return {
    stage,
    async openSecond(url) {
      const tab = await windowWith(stage.browser, url)
      const before = new Set(stage.browser.targets())
      const extension = (await stage.browser.extensions()).get(stage.extensionId)
      await tab.triggerExtensionAction(extension!)
      const target = await stage.browser.waitForTarget((one) => !before.has(one) && isPanel(one.url()))
      const page = await target.asPage()
      return { page: panelPage(page), close: () => page.close() }
    },
  }
}

async function firefox(): Promise<Windows> {
  const stage = await startFirefox({ granted: ['http://localhost/*'], own: true })
  return {
    stage,
    async openSecond(url) {
      await windowWith(stage.browser, url)
      const window = await openWindow(stage.browser)
      return { page: await window.clickButton(), close: () => window.closeSidebar() }
    },
  }
}

async function windowWith(browser: Browser, url: string): Promise<Page> {
  const tab = await browser.newPage({ type: 'window' })
  await tab.goto(url)
  await tab.bringToFront()
  return tab
}

const stepsDone = async (page: PanelPage) => (await askBackground(page, 'guide.state', {})).run?.progress.ticks.length

describe.each<[string, () => Promise<Windows>]>([
  ['chromium', chromium],
  ['firefox', firefox],
])('in %s', (_name, start) => {
  let lab: Lab
  let windows: Windows
  beforeAll(async () => {
    lab = await startLab()
    windows = await start()
  })
  afterAll(async () => {
    await windows?.stage.close()
    await lab?.close()
  })

  it('is followed in one window at a time', async () => {
    const now = Date.now()
    const guide = guideOf({
      ...{ origin: lab.url, createdAt: now, expiresAt: now + 3_600_000, happened: { when: 'button' } },
      steps: [{ text: 'Look at the list' }, { text: 'Look once more' }, { text: 'Look for the last time' }],
    })
    // The link is opened twice, and both windows ask for consent.
    const one = await windows.stage.openPanel(await windows.stage.openTab(guideLink(guide)))
    const first = drivePanel(one)
    await first.sees('Before you begin')
    const two = await windows.openSecond(guideLink(guide))
    const second = drivePanel(two.page)
    await second.sees('Before you begin')
    await first.click('Yes, record')
    await first.sees(/Recording[\s\S]*min left/)
    await second.sees('This guide is open in another window')
    await second.sees('Step 1 of 3')

    await first.click('Done')
    await first.fill('What did you see?', 'Nothing at all')
    await second.click('Continue here')
    await second.sees(/Recording[\s\S]*min left/)
    await first.sees('This guide is open in another window')
    expect(await stepsDone(two.page)).toBe(1)
    expect(await two.page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Nothing at all')

    await second.click('Done')
    await expect.poll(() => stepsDone(one)).toBe(2)
    await second.click('Finish and review')
    await second.sees('This is everything that was recorded')
    await first.sees(/Anything you hid or took out there is not known here/)

    // The panel following the guide is closed: the other continues by itself.
    await two.close()
    await first.sees('This is everything that was recorded')
    await first.click('Back to the steps')
    await first.sees('Look for the last time')
    await first.click('Stop and delete everything')
    await first.click('Delete')
    await first.sees('Nothing from this guide is kept')
    expect(await askBackground(one, 'guide.state', {})).toEqual({ tabs: [] })
  })
})
