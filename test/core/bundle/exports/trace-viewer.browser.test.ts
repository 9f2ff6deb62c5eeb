/** The trace in Playwright's own viewer, as its package serves it: actions, console, errors and network are there. */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { toTrace } from '../../../../src/core/bundle/exports/trace.ts'
import { startPlainChromium } from '../../../e2e/browsers/plain-chromium.ts'
import { failingSave, sessionOf } from '../../../support/session-builder.ts'
import { traceViewerInstalled as installed, serveTraceViewer } from '../../../support/trace-viewer.ts'

const title = installed
  ? "Playwright's trace viewer"
  : "Playwright's trace viewer (playwright-core is not installed in test/bench)"
describe.skipIf(!installed)(title, () => {
  let browser: Browser
  let close: (() => void) | undefined
  let page: Page
  beforeAll(async () => {
    const session = sessionOf(failingSave())
    const served = await serveTraceViewer(toTrace(session, new Map(), session.endedAt))
    close = served.close
    browser = await startPlainChromium({ defaultViewport: { width: 1400, height: 900 } })
    page = await browser.newPage()
    await page.goto(served.url)
  })
  afterAll(async () => {
    await browser?.close()
    close?.()
  })

  const showsSoon = (text: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, text)
  const tab = async (name: string) => {
    const found = await page.waitForSelector(`::-p-xpath(//*[@role="tab"][starts-with(normalize-space(.), "${name}")])`)
    await found!.click()
  }

  it('lists the steps', async () => {
    await showsSoon('Clicked "Save" in "Edit invoice"')
    await showsSoon('Filled "Total" with "1200.50"')
    await showsSoon('Clicked "INV-1042" in "Invoices"')
  })

  it.each([
    ['Console', 'Save failed: 500 TAX_RULE_MISSING'],
    ['Errors', "Cannot read properties of null (reading 'total')"],
    ['Network', '1042'],
  ])('shows in %s: %s', async (name, text) => {
    await tab(name)
    await showsSoon(text)
  })

  it('shows the body of an answer', async () => {
    await tab('Network')
    const failed = await page.waitForSelector('::-p-xpath(//*[@role="option"][contains(., "500")])')
    await failed!.click()
    await tab('Response')
    await showsSoon('TAX_RULE_MISSING')
  })
})
