/** The trace in Playwright's own viewer, as its package serves it: actions, console, errors and network are there. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { toTrace } from '../../../../src/core/bundle/exports/trace.ts'
import { findBrowser } from '../../../e2e/browsers/find-browser.mjs'
import { failingSave, sessionOf } from '../../../support/session-builder.ts'

const viewer = resolve('test/bench/node_modules/playwright-core/lib/vite/traceViewer')
const installed = existsSync(viewer)

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The viewer under /, the trace under /session.zip. */
async function serve(trace: Uint8Array): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(viewer, pathname === '/' ? 'index.html' : pathname)
    if (pathname === '/session.zip') response.end(trace)
    else if (existsSync(file))
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const title = installed
  ? "Playwright's trace viewer"
  : "Playwright's trace viewer (playwright-core is not installed in test/bench)"
describe.skipIf(!installed)(title, () => {
  let browser: Browser
  let server: Server
  let page: Page
  beforeAll(async () => {
    const session = sessionOf(failingSave())
    const served = await serve(toTrace(session, new Map(), session.endedAt))
    server = served.server
    browser = await puppeteer.launch({
      executablePath: findBrowser('chromium') ?? '',
      // Chromium's own sandbox does not start for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      defaultViewport: { width: 1400, height: 900 },
    })
    page = await browser.newPage()
    await page.goto(`${served.origin}/?trace=${encodeURIComponent(`${served.origin}/session.zip`)}`)
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
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
