/** A guide with two panels in two windows: one follows it, and the other takes it over, or gets it when the first is closed. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guideLink } from '../../src/core/guide/index.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { type ChromiumStage, panelPage, startChromium } from './browsers/chromium.ts'
import { askBackground, drivePanel, type PanelDriver } from './browsers/index.ts'

let lab: Lab
let stage: ChromiumStage
beforeAll(async () => {
  lab = await startLab()
  stage = await startChromium({ granted: ['http://localhost/*'] })
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

const isPanel = (url: string) => url.endsWith('/src/entry/panel.html')

/** Opens the panel of a tab's window beside those that are open. */
async function panelBeside(tab: Page): Promise<{ page: Page; panel: PanelDriver }> {
  const before = new Set(stage.browser.targets())
  await tab.bringToFront()
  const extension = (await stage.browser.extensions()).get(stage.extensionId)
  await tab.triggerExtensionAction(extension!)
  const target = await stage.browser.waitForTarget((one) => !before.has(one) && isPanel(one.url()))
  const page = await target.asPage()
  return { page, panel: drivePanel(panelPage(page)) }
}

const stepsDone = async (page: Page) => {
  const { run } = await askBackground(panelPage(page), 'guide.state', {})
  return run?.progress.ticks.length
}

it('is followed in one window at a time', async () => {
  const now = Date.now()
  const guide = guideOf({
    ...{ origin: lab.url, createdAt: now, expiresAt: now + 3_600_000, happened: { when: 'button' } },
    steps: [{ text: 'Look at the list' }, { text: 'Look once more' }, { text: 'Look for the last time' }],
  })
  // The link is opened twice, and both windows ask.
  const one = await stage.openTab(guideLink(guide))
  const first = await panelBeside(one)
  await first.panel.sees('Before you begin')
  const otherWindow = await stage.browser.newPage({ type: 'window' })
  await otherWindow.goto(guideLink(guide))
  const second = await panelBeside(otherWindow)
  await second.panel.sees('Before you begin')
  await first.panel.click('Yes, record')
  await first.panel.sees(/Recording[\s\S]*min left/)
  await second.panel.sees('This guide is open in another window')
  await second.panel.sees('Step 1 of 3')

  await first.panel.click('Done')
  await first.panel.fill('What did you see?', 'Nothing at all')
  await second.panel.click('Go on here')
  await second.panel.sees(/Recording[\s\S]*min left/)
  await first.panel.sees('This guide is open in another window')
  expect(await stepsDone(second.page)).toBe(1)
  const said = () => second.page.$eval('textarea', ({ value }) => value)
  expect(await said()).toBe('Nothing at all')

  await second.panel.click('Done')
  await expect.poll(() => stepsDone(first.page)).toBe(2)
  await second.panel.click('Finish and review')
  await second.panel.sees('This is all that was recorded')
  await first.panel.sees(/What you hid or took out there is not known here/)

  // The window that has it is closed: it goes on in the other one by itself.
  await second.page.close()
  await first.panel.sees('This is all that was recorded')
  await first.panel.click('Back to the steps')
  await first.panel.sees('Look for the last time')
  await first.panel.click('Stop and delete everything')
  await first.panel.click('Delete')
  await first.panel.sees('Nothing of this guide is kept')
  expect(await askBackground(panelPage(first.page), 'guide.state', {})).toEqual({ tabs: [] })
})
