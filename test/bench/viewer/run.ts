/** `npm run bench:viewer`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'puppeteer-core'
import { buildViewerTemplate } from '../../../src/build/plugins.ts'
import { allHold, barsText, type Report, type Row, saveReport, tableText } from '../report.ts'
import { bundleBars, harBar, requestBar, rowsOf, traceRows } from './bars.ts'
import { startBrowser } from './browser.ts'
import { dropHar, openBundle, requestsOf } from './casefile.ts'
import { makeFiles, makeHar } from './files.ts'
import { importHar, openTrace } from './peers.ts'
import type { SessionSize } from './session.ts'

/** viewer.html of about 1, 10 and 50 MB, and how often each is opened. */
const sizes: (SessionSize & { rounds: number })[] = [
  { events: 100, body: 500, pictures: 7, rounds: 1 },
  { events: 10_000, body: 2_200, pictures: 10, rounds: 3 },
  { events: 100_000, body: 1_100, pictures: 20, rounds: 2 },
]
const har = { whole: { entries: 100_000, rounds: 2 }, quick: { entries: 20_000, rounds: 1 } }

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report to `--json FILE`. `--quick` skips the largest bundle and the repetitions.
 * @returns whether every bar holds
 */
export async function benchViewer(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
  const folder = mkdtempSync(join(tmpdir(), 'casefile-viewer-'))
  const report: Report = { rows: [], bars: [] }
  const browser = await startBrowser()
  try {
    const template = await buildViewerTemplate()
    for (const { rounds, ...size } of values.quick ? sizes.slice(0, 2) : sizes)
      await measureBundle(browser, size, values.quick ? 1 : rounds, template, folder, report)
    const { entries, rounds } = har[values.quick ? 'quick' : 'whole']
    await measureHar(browser, entries, rounds, template, folder, report)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(report.rows)}\n\n${barsText(report.bars)}`)
  return allHold(report)
}

async function measureBundle(
  browser: Browser,
  size: SessionSize,
  times: number,
  template: string,
  folder: string,
  report: Report,
): Promise<void> {
  const count = size.events.toLocaleString('en')
  say(`Making a bundle of ${count} events ...`)
  const { url, bytes, trace } = await makeFiles(size, template, folder)
  say(`Opening it, ${(bytes / 1e6).toFixed(1)} MB ...`)
  if (report.bars.length === 0) report.bars.push(requestBar(await requestsOf(url)))
  const opened = []
  for (let round = 0; round < times; round++) opened.push(await openBundle(browser, url))
  add(report, rowsOf(`Casefile, ${count}`, opened))
  report.bars.push(...bundleBars(size.events, opened))
  if (size.events < 1000) return
  say("Opening it in Playwright's trace viewer ...")
  add(report, traceRows(`Playwright, ${count}`, await openTrace(browser, trace)))
}

async function measureHar(
  browser: Browser,
  entries: number,
  times: number,
  template: string,
  folder: string,
  report: Report,
): Promise<void> {
  const { file, bytes } = makeHar(entries, 300, folder)
  const viewer = join(folder, 'viewer.html')
  writeFileSync(viewer, template)
  say(`Dropping a HAR of ${entries.toLocaleString('en')} entries, ${(bytes / 1e6).toFixed(0)} MB ...`)
  const opened = []
  for (let round = 0; round < times; round++) opened.push(await dropHar(browser, pathToFileURL(viewer).href, file))
  add(report, rowsOf('Casefile, HAR', opened))
  report.bars.push(harBar(entries, opened))
  const importing = await importHar(browser, file)
  report.rows.push({
    subject: 'DevTools, import only',
    metric: 'longest task until then',
    value: importing,
    unit: 'ms',
  })
}

/** Also printed immediately, because the whole takes minutes. */
function add(report: Report, rows: Row[]): void {
  report.rows.push(...rows)
  say(tableText(rows))
}
