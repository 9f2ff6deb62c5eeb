/** `npm run bench:fuzz`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { fuzz, type Outcome, parsers } from '../../hostile/fuzz/run.ts'
import { allHold, barsText, saveReport } from '../report.ts'
import { iterations, markdownOf, reportOf } from './bars.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Fuzzes, prints a line for each parser as soon as it is done, and writes the report to `--json FILE`.
 * @returns whether every bar holds
 */
export async function benchFuzz(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      json: { type: 'string' },
      parser: { type: 'string' },
      seed: { type: 'string', default: '20260312' },
    },
  })
  const count = values.quick ? iterations.quick : iterations.whole
  const chosen = parsers.filter(({ name }) => values.parser === undefined || name === values.parser)
  if (chosen.length === 0)
    throw new Error(`No parser has this name. There are: ${parsers.map(({ name }) => name).join('; ')}`)
  say('| parser | inputs | seed | per second | slowest, ms | failures |\n| --- | --: | --: | --: | --: | --: |')
  const outcomes: Outcome[] = []
  for (const parser of chosen) {
    const outcome = await fuzz(parser, count, Number(values.seed))
    outcomes.push(outcome)
    say(markdownOf([outcome]))
    if (outcome.failure !== undefined) say(outcome.failure)
  }
  const report = reportOf(outcomes, count)
  if (values.json) saveReport(values.json, report)
  say(`\n${barsText(report.bars)}`)
  return allHold(report)
}
