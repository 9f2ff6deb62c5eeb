/** Turns measurements into figures, and checks them against what was promised. */
import { quantile } from '../capture/statistics.ts'
import { atLeast, atMost, type Bar, below, type Report, type Row } from '../report.ts'
import type { Measured } from './measure.ts'
import { type Judged, toldAtFivePercent, toldOf, wronglyToldOf } from './missing.ts'
import { interval, type Measure, macro, measures, type Placed } from './quality.ts'
import type { Scaled } from './scale/measure.ts'

export interface All {
  engines: readonly Measured[]
  /** Casefile on those noisy sessions that the libraries were given */
  compared: readonly Placed[]
  /** Casefile with the error texts left in the articles; undefined if the set withholds none */
  symptoms?: readonly Placed[] | undefined
  /** the same for sessions whose error text is in no other article */
  toldApart?: readonly Placed[] | undefined
  missing: readonly Judged[]
  scales: readonly Scaled[]
}

/** Shares promised for Casefile; measured with noise unless stated otherwise. */
const NOISY = { 'Success@1': 0.76, 'Success@3': 0.83 }
const CLEAN = { 'Success@1': 0.78, 'Success@3': 0.84 }
const SYMPTOMS = 0.9
const TOLD = 0.8
const WRONGLY = 0.05
/** ms in which 95 % of queries are answered, by number of articles */
const ANSWER: Record<number, number> = { 1000: 10, 10000: 25, 100000: 50 }
/** for 10,000 articles: ms, MB, ms */
const INDEX = { build: 5_000, heap: 60, load: 300 }

const us = 'Casefile'
const MB = 1_000_000

export function reportOf({ engines, compared, symptoms, toldApart, missing, scales }: All): Report {
  const rows: Row[] = engines.flatMap(rowsOf)
  const bars: Bar[] = []
  const ours = engines.find(({ engine }) => engine === us)
  const share = (placed: readonly Placed[] | undefined, measure: Measure) =>
    placed ? macro(placed, measures[measure]) : Number.NaN
  for (const [name, limits, placed] of [
    ['noisy', NOISY, ours?.noisy],
    ['clean', CLEAN, ours?.clean],
  ] as const) {
    for (const [measure, limit] of Object.entries(limits)) {
      bars.push(atLeast(`${name}: ${measure}`, share(placed, measure as Measure), limit))
    }
  }
  const best = Math.max(...engines.flatMap((one) => (one === ours ? [] : [share(one.noisy, 'Success@1')])))
  bars.push(atLeast('noisy: Success@1, above the best library', share(compared, 'Success@1') - best, 0))
  if (symptoms) {
    for (const measure of ['Success@1', 'Success@3'] as const) {
      rows.push(...shareRows(us, 'error text in the article', measure, symptoms))
    }
    bars.push(atLeast('error text in the article: Success@1', share(symptoms, 'Success@1'), SYMPTOMS))
  }
  if (toldApart && toldApart.length > 0) {
    rows.push(
      row('error text in this article alone: sessions', toldApart.length, 'sessions'),
      ...shareRows(us, 'error text in this article alone', 'Success@1', toldApart),
    )
  }
  const told = toldAtFivePercent(missing)
  rows.push(
    row('article missing: told so', toldOf(missing), 'share'),
    row('right first hit: called no good match', wronglyToldOf(missing), 'share'),
    row('article missing: told so, at 5 % wrongly', told, 'share'),
  )
  bars.push(atLeast('article missing: told so, at 5 % wrongly', told, TOLD))
  bars.push(atMost('right first hit: called no good match', wronglyToldOf(missing), WRONGLY))
  for (const scale of scales) {
    rows.push(...scaleRows(scale))
    bars.push(...scaleBars(scale))
  }
  return { rows, bars }
}

const row = (metric: string, value: number, unit: string): Row => ({ subject: us, metric, value, unit })

function shareRows(subject: string, name: string, measure: Measure, placed: readonly Placed[]): Row[] {
  const [low, high] = interval(placed, measures[measure])
  return [
    { subject, metric: `${name}: ${measure}`, value: macro(placed, measures[measure]), unit: 'share' },
    { subject, metric: `${name}: ${measure}, 95 % from`, value: low, unit: 'share' },
    { subject, metric: `${name}: ${measure}, 95 % to`, value: high, unit: 'share' },
  ]
}

function rowsOf({ engine: subject, clean, noisy, build, memory, size, queries }: Measured): Row[] {
  const quality = (['noisy', 'clean'] as const).flatMap((name) =>
    (Object.keys(measures) as Measure[]).flatMap((measure) =>
      shareRows(subject, name, measure, name === 'noisy' ? noisy : clean),
    ),
  )
  return [
    ...quality,
    { subject, metric: 'index: built in', value: build / 1000, unit: 's' },
    { subject, metric: 'index: memory', value: memory / MB, unit: 'MB' },
    { subject, metric: 'index: size', value: size / MB, unit: 'MB' },
    { subject, metric: 'query: p50', value: quantile(queries, 0.5), unit: 'ms' },
    { subject, metric: 'query: p95', value: quantile(queries, 0.95), unit: 'ms' },
  ].filter(({ value }) => !Number.isNaN(value))
}

const named = (articles: number) => `${articles.toLocaleString('en')} articles`

function scaleRows({ articles, build, heap, load, queries }: Scaled): Row[] {
  const of = (metric: string, value: number, unit: string) => row(`${named(articles)}: ${metric}`, value, unit)
  return [
    of('query p50', quantile(queries, 0.5), 'ms'),
    of('query p95', quantile(queries, 0.95), 'ms'),
    of('index built in', build / 1000, 's'),
    of('heap of the index', heap.index / MB, 'MB'),
    of('heap of the articles', heap.articles / MB, 'MB'),
    of('index loaded in', load.processor, 'ms'),
    of('index loaded in, by the clock', load.clock, 'ms'),
  ]
}

function scaleBars({ articles, build, heap, load, queries }: Scaled): Bar[] {
  const of = (metric: string) => `${named(articles)}: ${metric}`
  const limit = ANSWER[articles]
  return [
    ...(limit ? [below(of('query p95, ms'), quantile(queries, 0.95), limit)] : []),
    ...(articles === 10_000
      ? [
          below(of('index built in, s'), build / 1000, INDEX.build / 1000),
          below(of('heap of the index, MB'), heap.index / MB, INDEX.heap),
          below(of('index loaded in, ms'), load.processor, INDEX.load),
        ]
      : []),
  ]
}
