/** Recording an idle page costs nothing: no timer or call of ours runs in it, no messages, no busy worker. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agentAt } from './agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from './browsers/chromium.ts'

/** ms of idle time to observe */
const rest = 6_000
/** ms until an opened page has settled: the relay checks once for the hook, and vitals come in */
const settled = 6_000

let server: Server
let stage: ChromiumStage
beforeAll(async () => {
  // A page with a frame and no scripts: anything that runs in it is ours.
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    const frame = request.url === '/' ? '<iframe src="/frame"></iframe>' : ''
    response.end(`<!doctype html><title>At rest</title><input name="word">${frame}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stage = await startChromium({ granted: ['http://localhost/*'] })
})
afterAll(async () => {
  await stage?.close()
  server?.close()
})

interface TraceEvent {
  name: string
  pid: number
  args?: { data?: { url?: string; frame?: string; timerId?: number }; name?: string }
}

/** Trace events of running scripts. */
const runs =
  /^(?:FunctionCall|EvaluateScript|TimerFire|TimerInstall|FireAnimationFrame|FireIdleCallback|EventDispatch)$/

/** What ran during `act`, in the page's process and in ours, as the browser itself reports it. */
async function traced(tab: Page, act: () => Promise<void>): Promise<string[]> {
  const path = join(stage.downloads, `trace-${Date.now()}.json`)
  await tab.tracing.start({ path, categories: ['-*', 'devtools.timeline', '__metadata'] })
  await act()
  await tab.tracing.stop()
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] }
  const names = traceEvents.filter(({ name }) => name === 'process_name')
  const pages = new Set(names.filter(({ args }) => args?.name === 'Renderer').map(({ pid }) => pid))
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith(`chrome-extension://${stage.extensionId}/`)
  return traceEvents
    .filter((event) => runs.test(event.name) && (pages.has(event.pid) || isOurs(event)))
    .map(({ name, args }) => `${name} ${args?.data?.url?.split('/').pop() ?? ''}`.trim())
}

/** Counts, in the background, the messages that arrive and the calls of our functions. */
async function watchWorker() {
  const target = await stage.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(stage.extensionId),
  )
  const worker = (await target.worker())!
  await worker.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    chrome.runtime.onMessage.addListener((message: { name?: string }) => void heard.push(message.name ?? '?'))
  })
  const session = await target.createCDPSession()
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  return {
    heard: () => worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard),
    /** names of the functions called since this was last asked */
    async called(): Promise<string[]> {
      const { result } = await session.send('Profiler.takePreciseCoverage')
      return result
        .filter(({ url }) => url.startsWith('chrome-extension://'))
        .flatMap(({ functions }) => functions)
        .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
        .map(({ functionName }) => functionName || '(anonymous)')
    },
  }
}

it('wakes nobody while nothing happens, and everybody when something does', async () => {
  const tab = await stage.openTab(`http://localhost:${(server.address() as AddressInfo).port}/`)
  const agent = await agentAt(stage, tab)
  await agent.record()
  await tab.reload()
  await tab.evaluate(() => console.log('the last line before the rest'))
  await agent.panel.sees('the last line before the rest')
  // The panel has a clock of its own, in the extension's process.
  await (await openPanelOf(stage)).close()
  await tab.waitForFunction((ms) => performance.now() > ms, { polling: 500, timeout: 30_000 }, settled)

  const worker = await watchWorker()
  await worker.called()
  expect(await traced(tab, () => new Promise((resolve) => setTimeout(resolve, rest)))).toEqual([])
  expect(await worker.heard()).toEqual([])
  expect(await worker.called()).toEqual([])

  // The same measurement does detect activity when there is some.
  const busy = await traced(tab, async () => {
    await tab.evaluate(() => console.log('something happens'))
    await expect.poll(worker.heard).toContain('page.events')
  })
  expect(busy).toEqual(
    expect.arrayContaining(['FunctionCall casefile-extension:hook', 'FunctionCall page-relay.iife.js']),
  )
  expect(await worker.called()).toContain('keep')
})
