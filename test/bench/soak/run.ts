/** `npm run bench:soak`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { CDPSession } from 'puppeteer-core'
import { agentAt } from '../../e2e/agent.ts'
import { startChromium } from '../../e2e/browsers/chromium.ts'
import { allHold, atMost, type Bar, barsText, type Row, saveReport, tableText } from '../report.ts'
import { serveSoak } from './server.ts'

type Stage = Awaited<ReturnType<typeof startChromium>>

/** The page's own counts of what it did. */
interface Work {
  lines: number
  requests: number
  messages: number
  downloaded: number
  /** epoch ms */
  cancelledAt: number
  isHooked: boolean
}

interface Soak {
  work: Work
  /** MB after garbage collection: once the page has settled in, and at the end */
  early: number
  late: number
  /** ms from the page's cancel() until the server's connection was closed */
  letGo: number
}

const MEGABYTE = 1024 * 1024
/** Maximum growth of the page's heap, MB. */
const GROWTH = 8
/** Maximum time a cancelled response may go on, ms. */
const LET_GO = 1000
const hosts = { plain: 'plain.test', recorded: 'recorded.test' } as const
const names = { plain: 'not recorded', recorded: 'recorded' } as const

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Runs a busy page for ten minutes, recorded and unrecorded at the same time; prints how their heaps have grown. `--quick`
 * takes 45 seconds.
 * @returns whether every bar holds
 */
export async function benchSoak(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
  const seconds = values.quick ? 30 : 600
  say(`A busy page for ${seconds} seconds, recorded and not recorded ...`)
  const server = await Promise.all([serveSoak(seconds), serveSoak(seconds)])
  const stage = await startChromium({ granted: [`http://${hosts.recorded}/*`], hosts: ['*.test'] })
  try {
    const tab = await stage.openTab(`http://${hosts.recorded}:${server[1].port}/blank`)
    await (await agentAt(stage, tab)).record()
    const [plain, recorded] = await Promise.all([
      soak(stage, `http://${hosts.plain}:${server[0].port}`, seconds, server[0].cancelled),
      soak(stage, `http://${hosts.recorded}:${server[1].port}`, seconds, server[1].cancelled),
    ])
    if (plain.work.isHooked || !recorded.work.isHooked) throw new Error('The wrong page was recorded.')
    return report({ plain, recorded }, seconds, values.json)
  } finally {
    await stage.close()
    await Promise.all(server.map((one) => one.close()))
  }
}

async function soak(stage: Stage, site: string, seconds: number, cancelled: Promise<number>): Promise<Soak> {
  const page = await stage.browser.newPage()
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  await page.goto(`${site}/`)
  const start = Date.now()
  const until = (ms: number) => new Promise((resolve) => setTimeout(resolve, start + ms - Date.now()))
  // The first tenth is for compiling, and for buffers to reach their size.
  await until(seconds * 100)
  const early = await heapOf(session)
  await until(seconds * 1000)
  const work = await page.evaluate(() => (window as unknown as { soak(): Work }).soak())
  const late = await heapOf(session)
  const tooLate = new Promise<number>((resolve) => setTimeout(() => resolve(Number.NaN), 5000))
  const letGo = (await Promise.race([cancelled, tooLate])) - work.cancelledAt
  await page.close()
  return { work, early, late, letGo }
}

/** MB of all worlds of the page, including the relay's. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / MEGABYTE
}

function report(soaks: Record<keyof typeof hosts, Soak>, seconds: number, file: string | undefined): boolean {
  const rows = (Object.keys(hosts) as (keyof typeof hosts)[]).flatMap((host): Row[] => {
    const { work, early, late, letGo } = soaks[host]
    const row = (metric: string, value: number, unit: string): Row => ({ subject: names[host], metric, value, unit })
    return [
      row('console lines', work.lines / seconds, 'per second'),
      row('requests', work.requests / seconds, 'per second'),
      row('messages of the socket', work.messages / seconds, 'per second'),
      row('download', work.downloaded / MEGABYTE, 'MB'),
      row('heap at the beginning', early, 'MB'),
      row('heap at the end', late, 'MB'),
      row('heap grown', late - early, 'MB'),
      row('server let go after cancel()', letGo, 'ms'),
    ]
  })
  const { recorded } = soaks
  const bars: Bar[] = [
    atMost('soak: heap of the recorded page grown, MB', recorded.late - recorded.early, GROWTH),
    atMost('soak: server let go after cancel(), ms', recorded.letGo, LET_GO),
    // Otherwise the page did not do the work that its memory was to be measured under.
    atMost('soak: console lines missing of 100 a second, %', missing(recorded.work.lines, 100 * seconds), 10),
    atMost('soak: requests missing of 20 a second, %', missing(recorded.work.requests, 20 * seconds), 10),
    // Both servers deliver it in parts, more slowly where the machine is busy; so the other page says how much was to be had.
    atMost('soak: missing of the download, %', missing(recorded.work.downloaded, soaks.plain.work.downloaded), 10),
    atMost('soak: messages missing of 1,000 a second, %', missing(recorded.work.messages, 1000 * seconds), 10),
  ]
  say(`\n${tableText(rows)}\n\n${barsText(bars)}`)
  if (file) saveReport(file, { rows, bars })
  return allHold({ rows, bars })
}

const missing = (count: number, expected: number) => Math.max(0, (100 * (expected - count)) / expected)
