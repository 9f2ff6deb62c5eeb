/**
 * Sends a long session through everything that keeps it, in a real Chromium with the built extension: batches from a page's
 * content script to the worker, with the panel open, then Capture and Save bundle.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CDPSession, Page } from 'puppeteer-core'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { agentAt } from '../../e2e/agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from '../../e2e/browsers/chromium.ts'
import type { PanelPage } from '../../e2e/browsers/stage.ts'
import { batches } from './events.ts'

export interface Measured {
  /** ms from sending each batch until it was acknowledged, in order */
  batches: number[]
  /** bytes in use in the worker after garbage collection: after a tenth of the events, at the end, and after the capture */
  heap: { early: number; late: number; captured: number }
  /** events in the bundle, by kind, except gaps */
  kept: Record<string, number>
  /** reasons for what the bundle says is missing */
  gaps: string[]
  /** ms */
  capture: number
  save: number
  /** bytes of the bundle */
  size: number
  /**
   * ms from the first paint of the case until it was on disk, and from a click in the next panel until it was shown again
   */
  keep: number
  reopen: number
  /** ms of processor time of the panel's longest task while the case was written to disk */
  keepTask: number
  /** longest task of the panel, ms, while recording, capturing, saving and reopening; 0 if none took 50 ms */
  tasks: { live: number; capture: number; save: number; reopen: number }
}

/** The parts of a trace that are used: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** µs of processor time of the thread */
  tdur?: number
  args?: { name?: string; data?: { frames?: { url: string; processId: number }[] } }
}

const batchSize = 500
const patience = 180_000

/** Records `count` events in total. */
export async function measureKeeping(count: number, say: (text: string) => void = () => undefined): Promise<Measured> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Tallybook</title><h1>Tallybook</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stage = await startChromium({ granted: ['http://localhost/*'] })
  try {
    const tab = await stage.openTab(`http://localhost:${(server.address() as AddressInfo).port}/`)
    return await measureIn(stage, tab, count, say)
  } finally {
    await stage.close()
    server.close()
  }
}

async function measureIn(
  stage: ChromiumStage,
  tab: Page,
  count: number,
  say: (text: string) => void,
): Promise<Measured> {
  const panel = await stage.openPanel(tab)
  await watchTasks(panel)
  const agent = await agentAt(stage, tab)
  await agent.record()
  const worker = await workerOf(stage)
  const relay = await relayOf(tab)
  const times: number[] = []
  let early = Number.NaN
  let sent = 0
  const startedAt = Date.now()
  for (const events of batches(count, batchSize, 'bench00000')) {
    times.push(await relay(times.length, startedAt, events))
    sent += new Set(events.map((event) => event.id)).size
    if (Number.isNaN(early) && sent >= count / 10) early = await heapOf(worker)
  }
  const late = await heapOf(worker)
  const lastLine = /painted/
  await agent.panel.sees(lastLine, patience)
  const live = await longestTask(panel)
  say(`  ${times.length} batches are stored.`)

  const captureFrom = performance.now()
  await agent.panel.click('Capture')
  await agent.panel.sees(/Save bundle/, patience)
  const endTrace = await traceTasks(stage)
  const capture = performance.now() - captureFrom
  const captureTask = await longestTask(panel)
  await agent.panel.sees('It is kept in this browser', patience)
  const keep = performance.now() - captureFrom - capture
  const keepTask = Math.max(...(await endTrace()))
  const captured = await heapOf(worker)
  say('  The session is captured, and the case is on disk.')

  const saveFrom = performance.now()
  const { bundle, bytes } = await agent.save(patience)
  const save = performance.now() - saveFrom
  const saveTask = await longestTask(panel)

  await stage.closePanel()
  const next = await stage.openPanel(tab)
  await watchTasks(next)
  const later = await agentAt(stage, tab)
  await later.panel.sees('Open case', patience)
  await longestTask(next)
  const reopenFrom = performance.now()
  await later.panel.click('Open case')
  await later.panel.sees(/Save again/, patience)
  return {
    batches: times,
    heap: { early, late, captured },
    ...told(bundle.session.events),
    ...{ capture, keep, keepTask, save, size: bytes.length },
    reopen: performance.now() - reopenFrom,
    tasks: { live, capture: captureTask, save: saveTask, reopen: await longestTask(next) },
  }
}

function told(events: readonly SessionEvent[]): Pick<Measured, 'kept' | 'gaps'> {
  const kept: Record<string, number> = {}
  // The page's own load is recorded too, but only what was sent is counted.
  for (const event of events) if (event.frame === 'bench00000') kept[event.kind] = (kept[event.kind] ?? 0) + 1
  return { kept, gaps: events.flatMap((event) => (event.kind === 'gap' ? [`${event.what}: ${event.why}`] : [])) }
}

/** Sends a batch from the content script's world, as the relay does; resolves with ms until it was acknowledged. */
async function relayOf(
  tab: Page,
): Promise<(batch: number, startedAt: number, events: SessionEvent[]) => Promise<number>> {
  const [realm] = tab.extensionRealms()
  if (!realm) throw new Error('The relay is not in the page.')
  return (batch, startedAt, events) =>
    realm.evaluate(
      async (batch, startedAt, events) => {
        const document = { id: 'bench00000', url: location.href, title: 'Tallybook', startedAt, late: false, top: true }
        const dated = events.map((event) => ({ ...event, at: event.at + startedAt }))
        const input = { document, batch, events: dated }
        const from = performance.now()
        const answer = (await chrome.runtime.sendMessage({
          casefile: 1,
          to: 'background',
          name: 'page.events',
          input,
        })) as {
          ok: boolean
          error?: string
        }
        if (!answer.ok) throw new Error(answer.error)
        return performance.now() - from
      },
      batch,
      startedAt,
      events as (SessionEvent & { at: number })[],
    )
}

async function workerOf(stage: ChromiumStage): Promise<CDPSession> {
  const target = await stage.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(stage.extensionId),
  )
  return target.createCDPSession()
}

async function heapOf(worker: CDPSession): Promise<number> {
  await worker.send('HeapProfiler.collectGarbage')
  return (await worker.send('Runtime.getHeapUsage')).usedSize
}

const watchTasks = (panel: PanelPage) =>
  panel.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
  })

/** Measures the processor time of each task of the panel; the returned function stops and returns it in ms. */
async function traceTasks(stage: ChromiumStage): Promise<() => Promise<number[]>> {
  const page = await openPanelOf(stage)
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'toplevel'] })
  return async () => {
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] }
    const mains = trace.traceEvents.filter(({ args }) => args?.name === 'CrRendererMain')
    const frames = trace.traceEvents.flatMap(({ args }) => args?.data?.frames ?? [])
    const panel = frames.find(({ url }) => url.endsWith('/src/entry/panel.html'))
    const main = mains.find(({ pid }) => pid === panel?.processId)
    return trace.traceEvents.flatMap(({ name, pid, tid, tdur }) =>
      /RunTask$/.test(name) && pid === main?.pid && tid === main.tid && tdur !== undefined ? [tdur / 1000] : [],
    )
  }
}

/** Longest task since the last call. */
const longestTask = (panel: PanelPage) =>
  panel.evaluate(() => {
    const { longTasks } = globalThis as unknown as { longTasks: number[] }
    return Math.max(0, ...longTasks.splice(0))
  })
