/** The embed and the extension in one page: one of the two records, and that is the extension wherever it does. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import type { CasefileApi } from '../../src/embed/api.ts'
import { askBackground, drivePanel, type Stage, startStage, tabBeside } from '../e2e/browsers/index.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'

type AppWindow = Window & { Casefile: CasefileApi; saved?: number }
const state = (wanted: string) => `window.Casefile && Casefile.state === '${wanted}'`

let lab: EmbedLab
let stage: Stage
beforeAll(async () => {
  lab = await startEmbedLab()
  stage = await startStage('chromium', { granted: ['http://localhost/*'] })
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

async function save(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(window as unknown as AppWindow).saved = 0
  })
  await page.click('#save')
  await page.waitForFunction(() => ((window as unknown as AppWindow).saved ?? 0) > 0)
}

it('never records twice', async () => {
  const tab = await stage.openTab(lab.url)
  await tab.waitForFunction(state('recording'))
  const panel = await stage.openPanel(tab)
  const tabId = await tabBeside(panel)

  // The extension comes to a page that the embed records.
  await drivePanel(panel).click('Record this tab')
  await tab.waitForFunction(state('elsewhere'))
  await save(tab)
  await expect(tab.evaluate(() => (window as unknown as AppWindow).Casefile.capture())).rejects.toThrow(
    'The Casefile extension records this page',
  )

  await expect.poll(async () => (await failuresOf(panel, tabId)).length).toBe(2)

  // Both are there from the beginning.
  await tab.reload()
  await tab.waitForFunction(state('elsewhere'))
  await save(tab)
  await expect.poll(async () => (await failuresOf(panel, tabId)).length).toBe(4)
  expect((await failuresOf(panel, tabId)).map(({ kind }) => kind).sort()).toEqual([
    ...['console', 'console', 'request', 'request'],
  ])

  // The extension has enough; the app goes on for itself.
  await askBackground(panel, 'tab.stop', { tabId })
  await tab.waitForFunction(state('recording'))
  await save(tab)
  const base = await tab.evaluate(async () => (await (window as unknown as AppWindow).Casefile.capture()).blob.size)
  expect(base).toBeGreaterThan(0)
  expect(await failuresOf(panel, tabId)).toHaveLength(4)
  expect(lab.takeReports()).toEqual([])
})

/** What the extension has of the failing request and of the line on the console, once each time it happened. */
async function failuresOf(panel: Parameters<typeof askBackground>[0], tabId: number): Promise<SessionEvent[]> {
  const { sessionId } = await askBackground(panel, 'tab.state', { tabId })
  if (sessionId === undefined) return []
  const { events } = await askBackground(panel, 'session.events', { sessionId, after: 0, limit: 5_000 })
  return events.filter(
    (event) =>
      (event.kind === 'request' && event.status === 500) ||
      (event.kind === 'console' && event.text === 'Saving failed with 500'),
  )
}
