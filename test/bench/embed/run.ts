/** `npm run bench:embed`. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Browser } from 'puppeteer-core'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import { medianDifference } from '../capture/statistics.ts'
import { gzipSize } from '../capture/variants.ts'
import { allHold, atMost, barsText, below, type Report, type Row, saveReport, tableText } from '../report.ts'
import { type Measurable, type Subject, subjects } from './subjects.ts'

/** ms of idle page before reading its figures: what a product does later is part of its startup, too */
const rest = 1_000
/** ms after the click in which a page has loaded all that a recording needs; deferred parts are loaded after 2 s */
const settled = 4_000
const sentry = 'Sentry with replay and feedback'
const say = (text: string) => process.stdout.write(`${text}\n`)

/** Elements in the page, about as many as in a list of invoices. */
const grid = `<table>${'<tr class="row"><td>1042<td>Northwind Ltd<td>119.50<td><button>Open</button>'.repeat(200)}</table>`

/**
 * Measures, prints, and writes the report to `--json FILE`.
 * @returns whether every bar holds
 */
export async function benchEmbed(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
  const measurable = await subjects()
  const { times, sizes } = await measure(measurable, values.quick ? 3 : 11)
  const report = reportOf(sizes, times)
  if (values.json) saveReport(values.json, report)
  say(`${tableText(report.rows)}\n\n${barsText(report.bars)}`)
  return allHold(report)
}

/** Gzipped kB of files: what loads with the page, and what has been loaded after some use. */
interface Sizes {
  subject: string
  first: number
  all: number
}

interface Measured {
  /** ms that the scripts of each subject's page have run, by name, one value per round */
  times: Map<string, number[]>
  sizes: Sizes[]
}

async function measure({ subjects, files }: Measurable, rounds: number): Promise<Measured> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://lab.example')
    const file = files.get(pathname)
    const subject = subjects[Number(searchParams.get('subject'))]
    if (file !== undefined) response.setHeader('content-type', 'text/javascript').end(file)
    else if (pathname === '/')
      response.setHeader('content-type', 'text/html').end(`<!doctype html><head>${subject?.html ?? ''}</head>${grid}`)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = await startPlainChromium({ whole: true })
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
  const sizes: Sizes[] = []
  try {
    // The first round is a warm-up.
    for (let round = -1; round < rounds; round++) {
      for (const [index, subject] of subjects.entries()) {
        const time = await startOnce(browser, `${origin}/?subject=${index}`, subject)
        if (round >= 0) times.get(subject.name)?.push(time)
      }
    }
    for (const [index, subject] of subjects.entries()) {
      const loaded = await filesOf(browser, `${origin}/?subject=${index}`, subject)
      const sizeOf = (paths: string[]) => paths.reduce((sum, path) => sum + gzipSize(files.get(path) ?? ''), 0)
      sizes.push({ subject: subject.name, first: sizeOf(loaded.slice(0, 1)), all: sizeOf(loaded) })
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  return { times, sizes }
}

/** Paths of all scripts loaded by a page in which somebody clicks and a request fails; the first is its HTML. */
async function filesOf(browser: Browser, url: string, { ready }: Subject): Promise<string[]> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    const paths: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') paths.push(new URL(request.url()).pathname)
    })
    await page.goto(url)
    if (ready) await page.waitForFunction(ready)
    await page.evaluate(() =>
      document.querySelector('button')?.addEventListener('click', () => {
        void fetch('/api/nothing', { method: 'POST', body: '{"amount":119.5}' })
      }),
    )
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/api/nothing')),
      page.click('button'),
    ])
    await new Promise((resolve) => setTimeout(resolve, settled))
    return paths
  } finally {
    await context.close()
  }
}

/** A page in a profile of its own, so that nothing carries over. */
async function startOnce(browser: Browser, url: string, { ready }: Subject): Promise<number> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.goto(url)
    if (ready) await page.waitForFunction(ready)
    await new Promise((resolve) => setTimeout(resolve, rest))
    return ((await page.metrics()).ScriptDuration ?? Number.NaN) * 1000
  } finally {
    await context.close()
  }
}

function reportOf(measured: Sizes[], times: ReadonlyMap<string, number[]>): Report {
  const start = (name: string) => medianDifference(times.get(name) ?? [], times.get('nothing') ?? [])
  const sizes = measured.filter(({ subject }) => subject !== 'nothing')
  const rows = sizes.flatMap(({ subject, first, all }): Row[] => [
    { subject, metric: 'loaded by every page, after gzip', value: first, unit: 'kB' },
    { subject, metric: 'loaded in all, with a click and a failed request', value: all, unit: 'kB' },
    { subject, metric: 'scripts at the start of a page', value: start(subject), unit: 'ms' },
  ])
  const [asleep, recording, other] = sizes
  return {
    rows,
    bars: [
      below('asleep: kB that every page loads', asleep?.first ?? Number.NaN, 14.1),
      below('recording: kB in all', recording?.all ?? Number.NaN, 81.7),
      below('recording: kB in all, beside Sentry', recording?.all ?? Number.NaN, other?.all ?? Number.NaN),
      atMost('asleep: ms of scripts, beside a tenth of Sentry', start('Casefile asleep'), start(sentry) / 10),
      atMost('recording: ms of scripts, beside half of Sentry', start('Casefile recording'), start(sentry) / 2),
    ],
  }
}
