/** `npm run bench:keeping`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { allHold, barsText, saveReport, tableText } from '../report.ts'
import { reportOf } from './bars.ts'
import { measureKeeping } from './measure.ts'

/** A session of two hours, and one that fits into a minute. */
const counts = { whole: 100_000, quick: 15_000 }
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report to `--json FILE`. `--quick` records fewer events.
 * @returns whether every bar holds
 */
export async function benchKeeping(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
  const count = values.quick ? counts.quick : counts.whole
  say(`Recording ${count.toLocaleString('en')} events ...`)
  const measured = await measureKeeping(count, say)
  const report = reportOf(measured, count)
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(report.rows)}`)
  say(`\nMissing, by the bundle’s own word:\n${measured.gaps.map((gap) => `- ${gap}`).join('\n') || '- nothing'}`)
  say(`\n${barsText(report.bars)}`)
  return allHold(report)
}
