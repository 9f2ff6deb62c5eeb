/** `npm run bench:kb`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { SetupError } from '../../support/setup.mjs'
import { allHold, barsText, saveReport, tableText } from '../report.ts'
import { reportOf } from './bars.ts'
import { type Asked, readEvalSet, withSymptoms } from './data.ts'
import { casefile, libraries } from './engines.ts'
import { fitText } from './fit.ts'
import { measure } from './measure.ts'
import { judge } from './missing.ts'
import { bySource } from './quality.ts'
import { measureScale } from './scale/measure.ts'
import { queryOf } from './session.ts'
import { withoutTwins } from './twins.ts'

const scales = { whole: [1_000, 10_000, 100_000], quick: [1_000, 10_000] }
/** `--quick` gives the libraries at most this many sessions per source, and skips the slowest library */
const QUICK = 12
const SLOW = ['MiniSearch', 'Orama', 'Lunr']
/** queries per size */
const QUERIES = 100
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report to `--json FILE`. `--data DIR` is the folder of the evaluation set; `--fit` only
 * prints the weights for the certainty of a hit, fitted to that set.
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
  say(`${all.articles.length} articles, ${all.noisy.length} sessions.`)
  const some = values.quick ? { ...all, clean: [], noisy: sampled(all.noisy) } : all
  if (values.quick) say(`Libraries are asked ${some.noisy.length} of them.`)
  say(`${casefile.name} ...`)
  const ours = await measure(casefile, all)
  const measured = [ours]
  for (const library of libraries) {
    if (values.quick && SLOW.includes(library.name)) continue
    say(`${library.name} ...`)
    measured.push(await measure(library, some))
  }
  const isCompared = new Set(some.noisy)
  const compared = ours.noisy.filter((_, i) => isCompared.has(all.noisy[i]!))
  say('Error texts in the articles, and articles that are missing ...')
  const symptoms = { ...withSymptoms(all), clean: [] }
  const told = symptoms.noisy.length > 0 ? (await measure(casefile, symptoms)).noisy : undefined
  const isApart = new Set(withoutTwins(symptoms, symptoms.noisy))
  const toldApart = told?.filter((_, i) => isApart.has(symptoms.noisy[i]!))
  const missing = judge(all, all.noisy)
  const queries = every(all.noisy, Math.ceil(all.noisy.length / QUERIES)).map((asked) => queryOf(asked))
  const scaled = []
  for (const count of values.quick ? scales.quick : scales.whole) {
    say(`${count.toLocaleString('en')} articles in Chromium ...`)
    scaled.push(await measureScale(all.articles, queries, count))
  }
  const report = reportOf({ engines: measured, compared, symptoms: told, toldApart, missing, scales: scaled })
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(report.rows)}\n\n${barsText(report.bars)}`)
  return allHold(report)
}

const every = <T>(items: readonly T[], step: number) => items.filter((_, i) => i % step === 0)

/** The same number of sessions per source, because each counts the same; deterministic, and spread over the whole source. */
function sampled(sessions: readonly Asked[]): Asked[] {
  return [...bySource(sessions).values()].flatMap((own) => every(own, Math.ceil(own.length / QUICK)))
}
