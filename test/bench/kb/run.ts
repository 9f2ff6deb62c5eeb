/** `npm run bench:kb`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { SetupError } from '../../support/setup.mjs'
import { allHold, barsText, saveReport, tableText } from '../report.ts'
import { reportOf } from './bars.ts'
import { type Asked, type EvalSet, readEvalSet, withSymptoms } from './data.ts'
import { engines } from './engines.ts'
import { fitText } from './fit.ts'
import { measure } from './measure.ts'
import { judge } from './missing.ts'
import { measureScale } from './scale/measure.ts'
import { queryOf } from './session.ts'
import { withoutTwins } from './twins.ts'

const scales = { whole: [1_000, 10_000, 100_000], quick: [1_000, 10_000] }
/** `--quick` asks one session in so many, and leaves out the slowest libraries */
const QUICK = 9
const SLOW = ['MiniSearch', 'Orama', 'Lunr']
/** sessions asked of each size */
const QUERIES = 100
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report where `--json FILE` says. `--data DIR` is the folder of the evaluation set;
 * `--fit` only prints what the certainty of a hit is weighed by, fitted to it.
 * @returns whether every bar holds
 */
export async function benchKb(args: string[]): Promise<boolean> {
  const options = {
    data: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'string' },
    fit: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args, options })
  if (!values.data)
    throw new SetupError('Which evaluation set? npm run bench:kb -- --data DIR (see test/bench/README.md)')
  const all = readEvalSet(values.data)
  if (values.fit) {
    say(fitText(all))
    return true
  }
  const set = values.quick ? sampled(all) : all
  say(`${set.articles.length} articles, ${set.noisy.length} sessions.`)
  if (values.quick) say('A sample: its shares scatter by a tenth, and more where 5 % are looked for.')
  const measured = []
  for (const engine of engines) {
    if (values.quick && SLOW.includes(engine.name)) continue
    say(`${engine.name} ...`)
    measured.push(await measure(engine, set))
  }
  say('Error texts in the articles, and articles that are missing ...')
  const symptoms = withSymptoms(set)
  const told = symptoms.noisy.length > 0 ? await measure(engines[0]!, symptoms) : undefined
  const apart = withoutTwins(symptoms, symptoms.noisy)
  const toldApart = apart.length > 0 ? await measure(engines[0]!, { ...symptoms, clean: [], noisy: apart }) : undefined
  const missing = judge(set, set.noisy)
  const queries = every(all.noisy, Math.ceil(all.noisy.length / QUERIES)).map((asked) => queryOf(asked))
  const scaled = []
  for (const count of values.quick ? scales.quick : scales.whole) {
    say(`${count.toLocaleString('en')} articles in Chromium ...`)
    scaled.push(await measureScale(all.articles, queries, count))
  }
  const report = reportOf({ engines: measured, symptoms: told, toldApart, missing, scales: scaled })
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(report.rows)}\n\n${barsText(report.bars)}`)
  return allHold(report)
}

const every = <T>(items: readonly T[], step: number) => items.filter((_, i) => i % step === 0)

function sampled(set: EvalSet): EvalSet {
  const some = (sessions: Asked[]) => every(sessions, QUICK)
  return { ...set, clean: some(set.clean), noisy: some(set.noisy) }
}
