/** Bad input in real Chromium: each kind gets a clear sentence, and nothing captured is lost. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from './browsers/chromium.ts'

let stage: ChromiumStage
let lab: Lab
let tab: Page
let agent: Agent
let files: string
let quota: CDPSession | undefined

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), 'casefile-bad-'))
  lab = await startLab()
  // Its own browser: in a used one, the worker twice failed to start with so little space.
  stage = await startChromium({ own: true })
  tab = await stage.openTab(lab.url)
  // Before the panel opens: Chromium reads the remaining space when a database is opened, and then caches it.
  await setQuota(600_000)
  await stage.killBackground()
  agent = await agentAt(stage, tab)
  await agent.record()
  await tab.evaluate(() => console.log('captured before'))
  await agent.panel.sees('captured before')
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
  rmSync(files, { recursive: true })
})

/** The most bytes the extension may keep; undefined restores the browser's own limit. */
async function setQuota(bytes: number | undefined): Promise<void> {
  // The override lasts only as long as the session that set it.
  quota ??= await tab.createCDPSession()
  const origin = `chrome-extension://${stage.extensionId}`
  await quota.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) })
}

async function choose(page: Page, selector: string, name: string, content: string | number): Promise<void> {
  const path = join(files, name)
  writeFileSync(path, typeof content === 'string' ? content : '')
  if (typeof content === 'number') truncateSync(path, content)
  const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

describe('knowledge base', () => {
  it.each([
    ['a zip that is none', 'broken.zip', 'this is no zip', /broken\.zip/],
    ['JSON that does not parse', 'broken.json', '[{"title": "x", ', /broken\.json/],
    ['a file over 50 MB', 'huge.json', 51 * 1024 * 1024, /huge\.json.*(50 MB|too large|larger)/is],
  ])('%s', async (_name, file, content, sentence) => {
    const page = await openPanelOf(stage)
    await agent.panel.click(/knowledge|articles/i)
    await choose(page, 'input[aria-label="Import files"]', file, content)
    await agent.panel.sees(sentence)
    await agent.panel.click(/^(back|close|done)/i)
    await agent.panel.sees('captured before')
  })
})

describe('viewer', () => {
  it.each([
    ['no zip at all', 'nonsense.zip', 'nonsense', /It is neither a Casefile bundle/],
    ['an empty file', 'empty.zip', '', /not a zip|no zip|empty|damaged|could not be opened/i],
  ])('says what is wrong with %s', async (_name, file, content, sentence) => {
    const viewer = await stage.openTab(`chrome-extension://${stage.extensionId}/src/entry/viewer.html`)
    await choose(viewer, 'input[type=file]', file, content)
    await viewer.waitForFunction(
      (source, flags) => new RegExp(source, flags).test(document.body.innerText),
      {},
      sentence.source,
      sentence.flags,
    )
    await viewer.close()
  })
})

describe('full disk', () => {
  it('is said in words, loses nothing, and is over when there is room again', async () => {
    await tab.evaluate(() => {
      for (let i = 0; i < 150; i++) console.info(`${i}`.padEnd(8000, 'x'))
      console.log('while the disk was full')
    })
    await agent.panel.sees(/disk is full/i)
    await agent.panel.sees('captured before')
    await setQuota(undefined)
    await agent.panel.sees('while the disk was full', 20_000)
    await agent.capture()
    const { bundle } = await agent.save()
    const lines = bundle.session.events.flatMap((event) => (event.kind === 'console' ? [event.text] : []))
    expect(lines).toEqual(expect.arrayContaining(['captured before', 'while the disk was full']))
  })
})
