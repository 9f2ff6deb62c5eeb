/** How long the index takes, and how much memory, in a worker of a real Chromium. */
import type { WebWorker } from 'puppeteer-core'
import type { Article, Query } from '../../../../src/core/kb/index.ts'
import { startPlainChromium } from '../../../e2e/browsers/plain-chromium.ts'
import { serveBench } from '../../capture/serve.ts'
import { bundle } from '../../capture/variants.ts'
import type { Steps } from './worker.ts'

export interface Scaled {
  articles: number
  /** ms of processor time, of the worker and everything else in its process */
  build: number
  /** bytes in use after garbage collection: by the articles and by their index */
  heap: { articles: number; index: number }
  /**
   * ms from disk to a searchable index, the fastest round: processor time of all browser processes, because a different one
   * reads the disk, and wall time, which is affected by other programs
   */
  load: { processor: number; clock: number }
  /** ms per query */
  queries: number[]
}

const loads = 5

/** Measures with this many articles, made from the given ones. */
export async function measureScale(
  articles: readonly Article[],
  queries: readonly Query[],
  count: number,
): Promise<Scaled> {
  const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) })
  const script = await bundle(`${import.meta.dirname}/worker.ts`)
  const server = await serveBench(({ pathname }) => {
    if (pathname === '/') return { type: 'text/html', body: '<!doctype html><title>Scale</title>' }
    if (pathname === '/worker.js') return { type: 'text/javascript', body: script }
    if (pathname === '/articles.json') return json(articles)
    return pathname === '/queries.json' ? json(queries) : undefined
  })
  const browser = await startPlainChromium({ whole: true, protocolTimeout: 300_000 })
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    const created = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve))
    await page.evaluate(() => void Object.assign(window, { worker: new Worker('/worker.js') }))
    const worker = await created
    const system = await browser.target().createCDPSession()
    const processor = async (of = /^renderer$/) => {
      const { processInfo } = await system.send('SystemInfo.getProcessInfo')
      return 1000 * processInfo.reduce((sum, { type, cpuTime }) => sum + (of.test(type) ? cpuTime : 0), 0)
    }
    const run = <Name extends keyof Steps>(name: Name, ...input: Parameters<Steps[Name]>) =>
      worker.evaluate(
        (name, input) =>
          (self as unknown as { steps: Record<string, (...input: unknown[]) => unknown> }).steps[name]!(...input),
        name as string,
        input as unknown[],
      ) as Promise<Awaited<ReturnType<Steps[Name]>>>

    const empty = await heapOf(worker)
    await run('grow', count)
    const grown = await heapOf(worker)
    const from = await processor()
    await run('build')
    const build = (await processor()) - from
    const built = await heapOf(worker)
    const times = await run('query')
    await run('store')
    const load = { processor: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY }
    for (let round = 0; round < loads; round++) {
      const before = await processor(/./)
      load.clock = Math.min(load.clock, await run('reload'))
      load.processor = Math.min(load.processor, (await processor(/./)) - before)
    }
    return { articles: count, build, heap: { articles: grown - empty, index: built - grown }, load, queries: times }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Bytes used by objects and by typed arrays, which are outside the heap proper. */
async function heapOf(worker: WebWorker): Promise<number> {
  await worker.client.send('HeapProfiler.collectGarbage')
  const told = (await worker.client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return told.usedSize + (told.backingStorageSize ?? Number.NaN)
}
