/** `npm run bench:capture`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { allHold, barsText, type Report, saveReport, tableText } from '../report.ts'
import { measurePage } from './app/run.ts'
import { buildAssets } from './assets.ts'
import { callBars, callRows, install, size } from './bars.ts'
import { spawnChromium } from './chromium.ts'
import type { Plan, Results } from './metrics.ts'
import { serveBench } from './serve.ts'
import { variants } from './variants.ts'

const PAGE_ROUNDS = 8
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report where `--json FILE` says. `--quick` makes fewer rounds and leaves out what
 * goes to the real console and network, and the whole page with the whole extension.
 * @returns whether every bar holds
 */
export async function benchCapture(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
  const quick = values.quick ?? false
  const calls = await measureHooks({ variants: variants.map(({ id }) => id), rounds: quick ? 9 : 20, native: !quick })
  const page = quick ? { rows: [], bars: [] } : await measureApp()
  const report = { rows: [...calls.rows, ...page.rows], bars: [...calls.bars, ...page.bars] }
  if (values.json) saveReport(values.json, report)
  say(`\n${barsText(report.bars)}`)
  if (report.bars.some((bar) => bar.name.startsWith('A/A') && !bar.holds))
    say('\nThe unpatched page differs from itself by more than a bar: the run is void. Repeat it on a quieter machine.')
  return allHold(report)
}

async function measureHooks(plan: Plan): Promise<Report> {
  say('Bundling ...')
  const { assetFor, sizes } = await buildAssets(variants)
  const planAsset = { type: 'application/json', body: JSON.stringify(plan) }
  const server = await serveBench((url) => (url.pathname === '/plan' ? planAsset : assetFor(url)))
  say(`Measuring ${plan.rounds} rounds ...`)
  const result = server.nextResult()
  const chromium = spawnChromium(server.url)
  try {
    const results = JSON.parse(await Promise.race([result, chromium.ended])) as Results & { error?: string }
    if (results.error) throw new Error(`The page failed: ${results.error}`)
    if (!results.isolated) throw new Error('The page is not isolated, so its clock is too coarse.')
    return reportOf(results, sizes)
  } finally {
    await chromium.close()
    await server.close()
  }
}

async function measureApp(): Promise<Report> {
  say('\nMeasuring a whole page with the whole extension ...')
  const report = await measurePage(PAGE_ROUNDS)
  say(tableText(report.rows))
  return report
}

function reportOf(results: Results, sizes: Record<string, number>): Report {
  const stubbed = callRows(results.stubbed, variants)
  const native = callRows(results.native, variants, 'browser’s own ')
  const installing = install(results.install, variants)
  const script = size(sizes, variants)
  const shown = [...stubbed.over, ...installing.rows, ...script.rows]
  say(`\nAbove the unpatched page:\n${tableText(shown)}`)
  if (native.over.length > 0) say(`\nThe same with the browser’s own console and network:\n${tableText(native.over)}`)
  return {
    rows: [...shown, ...native.over, ...stubbed.details, ...native.details],
    bars: [...callBars(stubbed.over, variants), ...installing.bars, ...script.bars],
  }
}
