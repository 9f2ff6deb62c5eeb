/** `npm run bench:grouping`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { allHold, barsText, saveReport, tableText } from '../report.ts'
import { mistakes, reportOf } from './bars.ts'
import { faults } from './faults.ts'
import { ownStacks, tracekit } from './public.ts'
import { samplesOf } from './vary.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Groups, prints, and writes the report to `--json FILE`. `--show` prints what Casefile wrongly separated or grouped. Takes
 * a second, so `--quick` makes no difference.
 * @returns whether every bar holds
 */
export async function benchGrouping(args: string[]): Promise<boolean> {
  const options = { quick: { type: 'boolean' }, json: { type: 'string' }, show: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const all = [...faults, ...tracekit(), ...ownStacks()]
  const samples = samplesOf(all)
  say(`${samples.length} events of ${new Set(all.map(({ id }) => id)).size} faults.`)
  if (values.show) for (const line of mistakes(samples)) say(line)
  const report = reportOf(samples)
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(report.rows)}\n\n${barsText(report.bars)}`)
  return allHold(report)
}
