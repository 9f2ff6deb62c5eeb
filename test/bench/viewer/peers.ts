/** The viewers engineers know, with the same session: Playwright's trace viewer, and the HAR importer of DevTools. */
import { readFileSync } from 'node:fs'
import type { Browser, JSHandle } from 'puppeteer-core'
import { serveTraceViewer } from '../../support/trace-viewer.ts'
import { timeBetween } from './bars.ts'
import { heapOf, longestTask, paintOf, patience, processorTimes, scrollFrames, watchedPage } from './browser.ts'
import type { Opened } from './casefile.ts'

/** It has no search over everything, so `found` is not measured; the list that is scrolled is that of actions. */
export type OpenedTrace = Pick<Opened, 'paint' | 'task' | 'heap'> & { work: number; actions: number[] }

/** Opens the trace in Playwright's viewer, until its list of actions is on screen. */
export async function openTrace(browser: Browser, trace: Uint8Array): Promise<OpenedTrace> {
  const { url, close } = await serveTraceViewer(trace)
  const page = await watchedPage(browser, '.actions-list [role=treeitem], .action-title')
  try {
    const before = await processorTimes(browser)
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience })
    const paint = await paintOf(page)
    const work = timeBetween(before, await processorTimes(browser)) * 1000
    const task = await longestTask(page)
    await page.evaluate(() => {
      const rows = document.querySelector('.action-title, .actions-list [role=treeitem]')
      let element = rows?.parentElement
      while (element && element.scrollHeight <= element.clientHeight + 10) element = element.parentElement
      element?.setAttribute('data-scrolled', '')
    })
    const actions = await scrollFrames(page, '[data-scrolled]')
    return { paint, work, task, actions, heap: await heapOf(page) }
  } finally {
    await page.close()
    close()
  }
}

/** ms that DevTools' own importer takes to read a HAR, without showing anything; the page is blocked meanwhile. */
export async function importHar(browser: Browser, file: string): Promise<number> {
  const page = await browser.newPage()
  try {
    await page.goto('devtools://devtools/bundled/devtools_app.html')
    const har = await page.evaluateHandle("import('devtools://devtools/bundled/models/har/har.js')")
    const parts = await page.evaluateHandle((): string[] => [])
    const text = readFileSync(file, 'utf8')
    for (let from = 0; from < text.length; from += longest)
      await page.evaluate((parts, part) => void parts.push(part), parts, text.slice(from, from + longest))
    return await page.evaluate(timeImport, har as JSHandle<HarModule>, parts)
  } finally {
    await page.close()
  }
}

/** Maximum characters of one message to the browser: a much longer one ends the connection. */
const longest = 8_000_000

/** The parts used of devtools://devtools/bundled/models/har/har.js. */
interface HarModule {
  HARFormat: { HARRoot: new (data: unknown) => { log: unknown } }
  Importer: { Importer: { requestsFromHARLog(log: unknown): unknown[] } }
}

function timeImport({ HARFormat, Importer }: HarModule, parts: string[]): number {
  const text = parts.join('')
  const from = performance.now()
  Importer.Importer.requestsFromHARLog(new HARFormat.HARRoot(JSON.parse(text)).log)
  return performance.now() - from
}
