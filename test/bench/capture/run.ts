/** `npm run bench:capture`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { allHold, barsText, type Report, saveReport, tableText } from '../report.ts'
import { measurePage } from './app/run.ts'
import { callBars, callRows, install, size } from './bars.ts'
import { type Measured, measureCalls } from './measure.ts'
import { variants } from './variants.ts'

const PAGE_ROUNDS = 8
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report to `--json FILE`. `--quick` does fewer rounds and skips the real console and
 * network, and the whole page with the whole extension.
 * @returns whether every bar holds
 */
export async function benchCapture(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
  const quick = values.quick ?? false
  const rounds = quick ? 9 : 20
  say(`Measuring ${variants.length} variants in ${rounds} rounds ...`)
  const calls = reportOf(await measureCalls(variants, { rounds, native: !quick }))
  const page = quick ? { rows: [], bars: [] } : await measureApp()
  const report = { rows: [...calls.rows, ...page.rows], bars: [...calls.bars, ...page.bars] }
  if (values.json) saveReport(values.json, report)
  say(`\n${barsText(report.bars)}`)
  if (report.bars.some((bar) => bar.name.startsWith('A/A') && !bar.holds))
    say('\nThe unpatched page differs from itself by more than a bar: the run is void. Repeat it on a quieter machine.')
  return allHold(report)
}

async function measureApp(): Promise<Report> {
  say('\nMeasuring a whole page with the whole extension ...')
  const report = await measurePage(PAGE_ROUNDS)
  say(tableText(report.rows))
  return report
}

function reportOf({ results, sizes }: Measured): Report {
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
