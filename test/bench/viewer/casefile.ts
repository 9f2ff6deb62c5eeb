/** The viewer of a bundle, opened from disk; and a HAR file dropped into it. */
import type { Browser, Page } from 'puppeteer-core'
import { timeBetween } from './bars.ts'
import {
  heapOf,
  longestTask,
  paintOf,
  patience,
  processorTimes,
  scrollFrames,
  selectFrames,
  startBrowser,
  watchedPage,
} from './browser.ts'
import { needle } from './session.ts'

/** Milliseconds, unless stated otherwise. */
export interface Opened {
  /** from the navigation, or the drop, until the first sentence is on screen */
  paint: number
  /** from there until a search over everything has returned its result, including typing */
  found: number
  /** processor time of the page, all threads, until `paint` and until `found` */
  work: { paint: number; found: number }
  /** processor time per frame while scrolling */
  timeline: number[]
  network: number[]
  /** processor time for each selection of the next timeline row, with its details */
  select: number[]
  /** the longest on the page's main thread until `found` */
  task: number
  /** bytes after all of this */
  heap: number
}

/** Opens viewer.html of a bundle, searches, then scrolls. */
export async function openBundle(browser: Browser, url: string): Promise<Opened> {
  const page = await watchedPage(browser, '.cf-headline')
  try {
    const before = await processorTimes(browser)
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience })
    return await use(browser, page, before, 0)
  } finally {
    await page.close()
  }
}

/** Opens the empty viewer and drops a HAR file on it. */
export async function dropHar(browser: Browser, viewer: string, file: string): Promise<Opened> {
  const page = await watchedPage(browser, '.cf-headline')
  try {
    await page.goto(viewer)
    await page.waitForSelector('.cf-start')
    await longestTask(page)
    const before = await processorTimes(browser)
    const start = await page.evaluate(() => performance.now())
    await drop(page, file)
    return await use(browser, page, before, start)
  } finally {
    await page.close()
  }
}

/** @param start when it began, on the page's clock; `before`: the processor times at that point */
async function use(browser: Browser, page: Page, before: ReadonlyMap<number, number>, start: number): Promise<Opened> {
  const work = async () => timeBetween(before, await processorTimes(browser)) * 1000
  const paint = (await paintOf(page)) - start
  const workToPaint = await work()
  await page.keyboard.press('2')
  await page.waitForSelector('[aria-label=Timeline][role=listbox]')
  await page.keyboard.press('/')
  await page.keyboard.sendCharacter(needle)
  const found = (await whenFound(page)) - start
  const workToFound = await work()
  const task = await longestTask(page)
  await page.$eval('input[type=search]', (field) => (field as HTMLInputElement).select())
  await page.keyboard.press('Backspace')
  await page.waitForFunction(() => document.querySelectorAll('[aria-label=Timeline] [role=option]').length > 9)
  const timeline = await scrollFrames(page, '[aria-label=Timeline]')
  const select = await selectFrames(page, '[aria-label=Timeline][role=listbox]')
  await page.focus('[role=tab][aria-selected=true]')
  await page.keyboard.press('3')
  await page.waitForSelector('[aria-label=Requests] [role=row]')
  const network = await scrollFrames(page, '[aria-label=Requests]')
  return {
    paint,
    found,
    work: { paint: workToPaint, found: workToFound },
    timeline,
    network,
    select,
    task,
    heap: await heapOf(page),
  }
}

/** When the timeline shows only the one event that contains the needle, on the page's clock. */
async function whenFound(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => {
    const rows = document.querySelectorAll('[aria-label=Timeline] [role=option]')
    return rows.length === 1 && rows[0]?.textContent?.includes('/api/orders/last') && performance.now()
  })
  return Number(await found.jsonValue())
}

/** URLs that the viewer requested, except its own, while it was opened and clicked through. */
export async function requestsOf(url: string): Promise<string[]> {
  const browser = await startBrowser({ networkEnabled: true })
  try {
    const page = await watchedPage(browser, '.cf-headline')
    const requests: string[] = []
    page.on('request', (request) => {
      if (request.url() !== url && !/^(?:data|blob):/.test(request.url())) requests.push(request.url())
    })
    await page.goto(url)
    await paintOf(page)
    for (const key of ['2', '3', '4', '5', '6', '7', '8', '9', '1'] as const) {
      await page.keyboard.press(key)
      await page.waitForFunction(
        (n) => document.querySelectorAll('[role=tab]')[n - 1]?.ariaSelected === 'true',
        {},
        Number(key),
      )
    }
    return requests
  } finally {
    await browser.close()
  }
}

/** As a user does it, with the browser's own drag and drop. */
async function drop(page: Page, file: string): Promise<void> {
  const session = await page.createCDPSession()
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  await send('dragEnter')
  await send('dragOver')
  // The drop target appears under the pointer, which keeps moving there.
  await page.waitForSelector('.cf-dropping')
  await send('dragOver')
  await send('drop')
  await session.detach()
}
