/** A guide from its first screen to its last by keyboard alone, beside an app that has its own elements to reach. */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import { guideCode } from '../../src/core/guide/index.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { guideOf } from '../support/guides.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'
import { driveOverlay, openClosedTrees } from './overlay-driver.ts'

let lab: EmbedLab
let browser: Browser
let page: Page
beforeAll(async () => {
  lab = await startEmbedLab()
  browser = await startPlainChromium()
  page = await browser.newPage()
  await openClosedTrees(page)
})
afterAll(async () => {
  await browser?.close()
  await lab?.close()
})

/** More than there are elements to reach in the app and on any screen. */
const mostTabs = 80

/** The name of what has the focus, in the overlay or in the app; empty for what is disabled or busy. */
const focused = () =>
  page.evaluate(() => {
    const { root } = window as unknown as { root?: ShadowRoot }
    const element = root?.activeElement ?? document.activeElement
    if (!element || element.matches(':disabled, [aria-busy=true]')) return ''
    const label = (element as HTMLInputElement).labels?.[0]?.textContent
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim()
  })

/** Goes from element to element until one has this name. */
async function reach(name: string): Promise<void> {
  const passed = new Set<string>()
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    const now = await focused()
    if (now === name) return
    passed.add(now.slice(0, 40))
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach “${name}”, only: ${[...passed].join(' | ')}`)
}

async function press(name: string): Promise<void> {
  await reach(name)
  await page.keyboard.press('Enter')
}

it('can be followed to its end by keyboard alone', async () => {
  const now = Date.now()
  const guide = guideOf({
    ...{ origin: lab.url, createdAt: now, expiresAt: now + 86_400_000, happened: { when: 'button' } },
    steps: [{ text: 'Choose “Save changes”', done: { by: 'click', value: 'Save changes' } }, { text: 'Read the page' }],
  })
  await page.goto(`${lab.url}/?asleep#casefile=${guideCode(guide)}`)
  const overlay = driveOverlay(page)
  await overlay.sees('Before you begin')
  await press('Yes, record')
  await overlay.sees(/Recording[\s\S]*min left/)
  await press('Save changes')
  await overlay.sees('Done,')
  await press('Done')
  await press('It just happened')
  await overlay.sees(/It happened at/)
  await press('Hide this panel')
  await press('Show the report')
  await press('Finish and review')
  await overlay.sees('This is everything that was recorded')
  await reach('What did you see?')
  await page.keyboard.type('Nothing was saved for Berta Beispiel')
  await reach('Hide something everywhere')
  await page.keyboard.type('Berta Beispiel')
  await press('Hide')
  await overlay.sees(/Hidden\. Places: \d+\./)
  await press('Save the file')
  await overlay.sees('Now hand it over')
  const { session } = await readBundle(await overlay.file())
  expect(session.note?.text).toMatch(/^Nothing was saved for (?!Berta)/)
  await press('Finish and delete the recording here')
  await overlay.sees('All done')
  await press('Close')
  await page.waitForFunction(() => !document.querySelector('casefile-overlay'))
})
