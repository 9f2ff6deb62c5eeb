/** A guide goes on in a new tab, after visiting another site, with the panel closed, and after the browser was killed. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import {
  askBackground,
  browsers,
  drivePanel,
  everyCase,
  type PanelDriver,
  type Stage,
  startStage,
  tabBeside,
} from './browsers/index.ts'
import type { PanelPage } from './browsers/stage.ts'

let lab: Lab
let stage: Stage | undefined
beforeAll(async () => {
  lab = await startLab()
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

/** Pages of the lab's app that need no account tick the steps. */
function guide() {
  const now = Date.now()
  return guideOf({
    ...{ origin: lab.url, createdAt: now, expiresAt: now + 60_000_000, happened: { when: 'button' } },
    steps: ['one', 'two', 'three'].map((name) => ({
      text: `Go to ${name}`,
      done: { by: 'url', value: `step=${name}` },
    })),
  })
}

async function paste(panel: PanelDriver): Promise<void> {
  await panel.sees('Record this tab')
  await panel.click(/^more|menu/i)
  await panel.click('Follow a guide')
  await panel.fill('Code or link', guideCode(guide()))
  await panel.click('Open')
}

/** Waits until the recording contains this text from a page. */
async function recorded(panel: PanelPage, words: string): Promise<void> {
  const addresses = async () => {
    const { tabs } = await askBackground(panel, 'guide.state', {})
    const documents = await Promise.all(
      tabs.map(async ({ sessionId }) => {
        const page = await askBackground(panel, 'session.events', { sessionId, after: 0, limit: 5_000 })
        return page.documents.map(({ url }) => url)
      }),
    )
    return documents.flat()
  }
  await expect.poll(addresses).toContainEqual(expect.stringContaining(words))
}

const goTo = (tab: Page, name: string) => tab.goto(`${lab.url}/sign-in?step=${name}`)
const done = (count: number) => new RegExp(`(?:Done,[\\s\\S]*){${count}}`)

it.runIf(everyCase)('goes on with no more than the click on the button, in the tab that it was given', async () => {
  stage = await startStage('chromium')
  const tab = await stage.openTab(lab.url)
  const panelPage = await stage.openPanel(tab)
  const panel = drivePanel(panelPage)
  await paste(panel)
  await panel.click('Also after signing in elsewhere')
  await panel.click('Yes, record')
  await panel.sees(/Recording[\s\S]*min left/)
  await goTo(tab, 'one')
  await panel.sees(done(1))
  // Visiting another site revokes the permission; the button restores it, and the page then open is recorded.
  await tab.goto(lab.apiUrl)
  await panel.sees(/click the Casefile button in the toolbar/)
  await goTo(tab, 'between')
  await stage.openPanel(tab)
  await recorded(panelPage, 'step=between')
  await goTo(tab, 'two')
  await panel.sees(done(2))
  const { tabs } = await askBackground(panelPage, 'guide.state', {})
  expect(tabs).toMatchObject([{ tabId: await tabBeside(panelPage), recording: true }])
  await stage.close()
  stage = undefined
})

describe.each(browsers)('in %s', (name) => {
  it('goes on after another site, in a new tab and after the browser was killed', async () => {
    const granted = ['http://localhost/*']
    stage = await startStage(name, { granted, own: true })
    const tab = await stage.openTab(lab.url)
    const firstPage = await stage.openPanel(tab)
    const first = drivePanel(firstPage)
    await paste(first)
    await first.click('Yes, record')
    await first.sees(/Recording[\s\S]*min left/)
    await goTo(tab, 'one')
    await first.sees(done(1))
    // Like signing in on another site.
    await tab.goto(lab.apiUrl)
    await goTo(tab, 'back')
    await recorded(firstPage, 'step=back')
    const other = await stage.openTab(`${lab.url}/sign-in?step=two`)
    const panel = drivePanel(await stage.openPanel(other))
    await panel.sees(done(2))

    const folder = await stage.crash()
    stage = await startStage(name, { granted, folder })
    const again = await stage.openTab(`${lab.url}/sign-in?step=three`)
    const panelPage = await stage.openPanel(again)
    const after = drivePanel(panelPage)
    await after.sees(done(3))
    await after.sees('All steps are done')
    await after.click('Stop and delete everything')
    await after.click('Delete')
    await after.sees('Nothing from this guide is kept')
    expect(await askBackground(panelPage, 'guide.state', {})).toEqual({ tabs: [] })
  })
})
