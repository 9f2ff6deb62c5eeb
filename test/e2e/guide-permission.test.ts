/**
 * The person denies the browser's site permission: in Firefox, whose prompt a test can answer. Chromium shows the same
 * screens, but there the prompt comes first.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guideLink } from '../../src/core/guide/index.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { startFirefox } from './browsers/firefox.ts'
import { openWindow } from './browsers/firefox-window.ts'
import { askBackground, drivePanel } from './browsers/index.ts'

let lab: Lab
let stage: Awaited<ReturnType<typeof startFirefox>>
beforeAll(async () => {
  lab = await startLab()
  stage = await startFirefox()
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

it('can be said no to, tried again, and left: nothing is recorded until both were told yes', async () => {
  const now = Date.now()
  const guide = guideOf({ origin: lab.url, createdAt: now, expiresAt: now + 3_600_000, happened: { when: 'button' } })
  const tab = await stage.openTab(guideLink(guide))
  const page = await stage.openPanel(tab)
  const window = await openWindow(stage.browser)
  const panel = drivePanel(page)
  const sites = () => page.evaluate(async () => (await chrome.permissions.getAll()).origins)
  const nothingBegan = async () => {
    expect(await askBackground(page, 'guide.state', {})).toEqual({ tabs: [] })
    expect(await sites()).toEqual([])
  }

  await panel.sees('Your browser will ask whether Casefile may read and change data on localhost')
  await window.pressInSidebar('Yes, record')
  await window.answerQuestion('deny')
  await panel.sees('You declined your browser’s prompt, so nothing is recorded.')
  await nothingBegan()

  await window.pressInSidebar('Yes, record')
  await window.answerQuestion('allow')
  await panel.sees(/Recording[\s\S]*min left/)
  expect(await sites()).toEqual(['http://localhost/*'])
  await panel.click('Stop and delete everything')
  await panel.click('Delete')
  await panel.sees('Nothing from this guide is kept')
  await nothingBegan()
  await panel.click('Close')

  // The prompt appears beside the panel, where the person can also say no: that is final.
  await tab.goto('about:blank')
  await tab.goto(guideLink({ ...guide, id: 'fedcba9876543210' }))
  await stage.openPanel(tab)
  await panel.sees('Before you begin')
  await window.pressInSidebar('Yes, record')
  await window.pressInSidebar('No, record nothing')
  await panel.sees('is not being recorded')
  await window.answerQuestion('allow')
  await expect.poll(sites).toEqual([])
  await nothingBegan()
})
