/** The browser of the measurement, and what is watched in each of its pages. */
import type { Browser, Page } from 'puppeteer-core'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import { median } from '../capture/statistics.ts'

export const patience = 180_000

/** One browser, so that no figure holds the start of one. */
export async function startBrowser({ networkEnabled = false } = {}): Promise<Browser> {
  return startPlainChromium({
    whole: true,
    protocolTimeout: patience,
    // To take down what is asked for doubles the time of loading, so that is done in a browser of its own.
    networkEnabled,
    defaultViewport: { width: 1400, height: 900 },
  })
}

/**
 * A new page that notes its long tasks and when `shown` has text for the first time.
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
      // The frame after the one that is made now: by then it is on the screen.
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

/** ms from the navigation until it was on the screen. */
export async function paintOf(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => (globalThis as unknown as Seen).seen?.paint)
  return (await found.jsonValue()) as number
}

/** The longest task since the last call, ms; 0 when none took 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as Seen
    return Math.max(0, ...seen.tasks.splice(0))
  })
}

/** Bytes of JavaScript in use after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** s of processor time that each process of the browser's pages has taken so far, by its id: all its threads. */
export async function processorTimes(browser: Browser): Promise<Map<number, number>> {
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]))
}

/**
 * Scrolls an element by some rows in each frame, as a hand on a wheel does, and every 25th time to a place far away.
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
 * Selects one line of a list after the other with the arrow key, each with its details, once one is selected.
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
 * Does something again and again.
 * @param idle the same without an effect: what the measuring itself takes is the median of it, and is subtracted
 * @returns for each time, ms of processor time of the tasks of the page's main thread: scripts, styles, layout, paint.
 *   Between two frames on a screen there are 16.7; what other programs take on the same machine is not in it.
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

/** @param place where to, from 0 to 1; or a few rows down */
async function scrollOnce(selector: string, place: number | 'stay' | 'rows'): Promise<void> {
  const element = document.querySelector(selector)
  if (!element || element.scrollHeight <= element.clientHeight) throw new Error(`Nothing to scroll: ${selector}`)
  const end = element.scrollHeight - element.clientHeight
  if (place !== 'stay') element.scrollTop = place === 'rows' ? element.scrollTop + 120 : end * place
  // The frame that tells the page of it, and the beginning of the next.
  for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
}
