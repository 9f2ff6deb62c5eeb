/** The bench's browser, and what is observed in each of its pages. */
import type { Browser, Page } from 'puppeteer-core'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import { median } from '../capture/statistics.ts'

export const patience = 180_000

/** A single browser, so that no figure includes its startup. */
export async function startBrowser({ networkEnabled = false } = {}): Promise<Browser> {
  return startPlainChromium({
    whole: true,
    protocolTimeout: patience,
    // Recording requests doubles the loading time, so that is done in a separate browser.
    networkEnabled,
    defaultViewport: { width: 1400, height: 900 },
  })
}

/**
 * A new page that notes its long tasks, and when `shown` first contains text.
 * @param shown a selector
 */
export async function watchedPage(browser: Browser, shown: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(patience)
  await page.evaluateOnNewDocument((selector) => {
    const seen = { tasks: [] as number[], paint: undefined as number | undefined }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
    const look = new MutationObserver(() => {
      if (!document.querySelector(selector)?.textContent) return
      look.disconnect()
      // Waits for the frame after the current one: by then it is on screen.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          seen.paint = performance.now()
        }),
      )
    })
    look.observe(document, { childList: true, subtree: true })
  }, shown)
  return page
}

interface Seen {
  seen: { tasks: number[]; paint: number | undefined }
}

/** ms from the navigation until it was on screen. */
export async function paintOf(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => (globalThis as unknown as Seen).seen?.paint)
  return (await found.jsonValue()) as number
}

/** The longest task since the last call, ms; 0 if none took 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as Seen
    return Math.max(0, ...seen.tasks.splice(0))
  })
}

/** Bytes of JavaScript heap in use after garbage collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** s of processor time used so far by each process of the browser's pages, by id: all threads. */
export async function processorTimes(browser: Browser): Promise<Map<number, number>> {
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]))
}

/**
 * Scrolls an element by some rows per frame, as with a mouse wheel, and every 25th time to a distant place.
 * @returns see `taskTimes`
 */
export async function scrollFrames(page: Page, selector: string, frames = 100): Promise<number[]> {
  const scroll = (place: number | 'stay' | 'rows') => page.evaluate(scrollOnce, selector, place)
  return taskTimes(
    page,
    frames,
    () => scroll('stay'),
    (n) => scroll(n % 25 === 24 ? ((n * 37) % frames) / frames : 'rows'),
  )
}

/**
 * Selects the lines of a list one after the other with the arrow key, each with its details, once one is selected.
 * @returns see `taskTimes`
 */
export async function selectFrames(page: Page, selector: string, lines = 40): Promise<number[]> {
  const press = (key: string) => page.evaluate(pressOnce, selector, key)
  await press('ArrowDown')
  await page.waitForSelector('.cf-details')
  return taskTimes(
    page,
    lines,
    () => press('Shift'),
    () => press('ArrowDown'),
  )
}

/**
 * Repeats an action.
 * @param idle the same without an effect: its median is the overhead of measuring, and is subtracted
 * @returns for each time, ms of processor time of tasks on the page's main thread: scripts, styles, layout, paint. There are
 *   16.7 between two frames on a screen; time used by other programs is not included.
 */
async function taskTimes(
  page: Page,
  times: number,
  idle: () => Promise<void>,
  act: (n: number) => Promise<void>,
): Promise<number[]> {
  const session = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const timesOf = async (count: number, run: (n: number) => Promise<void>) => {
    const taken: number[] = []
    let before = await taskTime()
    for (let n = 0; n < count; n++) {
      await run(n)
      const after = await taskTime()
      taken.push(after - before)
      before = after
    }
    return taken
  }
  const own = median(await timesOf(30, idle))
  const taken = await timesOf(times, act)
  await session.detach()
  return taken.map((time) => Math.max(0, time - own))
}

/** Presses a key on a list, and waits as `scrollOnce` does. */
async function pressOnce(selector: string, key: string): Promise<void> {
  document
    .querySelector(selector)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** @param place where to scroll, from 0 to 1; or a few rows down */
async function scrollOnce(selector: string, place: number | 'stay' | 'rows'): Promise<void> {
  const element = document.querySelector(selector)
  if (!element || element.scrollHeight <= element.clientHeight) throw new Error(`Nothing to scroll: ${selector}`)
  const end = element.scrollHeight - element.clientHeight
  if (place !== 'stay') element.scrollTop = place === 'rows' ? element.scrollTop + 120 : end * place
  // One frame for the page's event, and one for the start of the next.
  for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
}
