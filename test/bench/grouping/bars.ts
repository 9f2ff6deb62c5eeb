/**
 * Turns keys into figures: for all pairs of events, whether they were grouped together and whether they should have been.
 */
import { atLeast, type Bar, type Report, type Row } from '../report.ts'
import { casefile, type Grouping, messageHash, sentry } from './peers.ts'
import { type Sample, variations } from './vary.ts'

export interface Pairs {
  /** % of the grouped pairs that belong together, and of the pairs that belong together those that were grouped */
  precision: number
  recall: number
  f1: number
}

const pairs = (count: number) => (count * (count - 1)) / 2

/** How often each value occurs. */
function counts(values: readonly string[]): number[] {
  const all = new Map<string, number>()
  for (const value of values) all.set(value, (all.get(value) ?? 0) + 1)
  return [...all.values()]
}

/** Pairwise precision, recall and F1 (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 16.3). */
export function pairsOf(truth: readonly string[], keys: readonly string[]): Pairs {
  const within = (values: readonly string[]) => counts(values).reduce((sum, count) => sum + pairs(count), 0)
  const both = within(truth.map((fault, index) => `${fault}\n${keys[index]}`))
  const [together, belong] = [within(keys), within(truth)]
  const [precision, recall] = [both / (together || 1), both / (belong || 1)]
  return { precision: precision * 100, recall: recall * 100, f1: (2 * precision * recall) / (precision + recall || 1) }
}

const subjects: readonly [string, Grouping][] = [
  ['Casefile', casefile],
  ["Sentry's published rule", sentry],
  ['Message hash', messageHash],
]

const least = 0.9

/** The figures over all events, by variation and by origin of the faults; and the bars. */
export function reportOf(samples: readonly Sample[]): Report {
  const rows: Row[] = []
  const f1 = new Map<string, number>()
  for (const [subject, grouping] of subjects) {
    const figures = (metric: string, part: readonly Sample[]) => {
      const {
        precision,
        recall,
        f1: mean,
      } = pairsOf(
        part.map(({ fault }) => fault),
        part.map(({ event }) => grouping(event)),
      )
      rows.push({ subject, metric: `${metric}: precision`, value: precision, unit: '%' })
      rows.push({ subject, metric: `${metric}: recall`, value: recall, unit: '%' })
      rows.push({ subject, metric: `${metric}: F1`, value: mean, unit: '0..1' })
      return mean
    }
    f1.set(subject, figures('all', samples))
    for (const variation of variations.slice(1)) {
      // Only in Chromium, so that the variation is the only difference.
      const part = samples.filter(
        (one) => one.engine === 'chromium' && (one.variation === variation || one.variation === 'as it is'),
      )
      figures(variation, part)
    }
    figures(
      'browsers',
      samples.filter((one) => one.variation === 'as it is'),
    )
    for (const origin of ['own', 'tracekit', 'stacks'] as const)
      figures(
        `from ${origin}`,
        samples.filter((one) => one.origin === origin),
      )
  }
  return { rows, bars: barsOf(f1) }
}

function barsOf(f1: ReadonlyMap<string, number>): Bar[] {
  const own = f1.get('Casefile') ?? Number.NaN
  const ahead = subjects.slice(1).map(([name]) => {
    const other = f1.get(name) ?? Number.NaN
    return { name: `Casefile: pairwise F1, above that of ${name}`, value: own, limit: other, holds: own > other }
  })
  return [atLeast('Casefile: pairwise F1', own, least), ...ahead]
}

/** Faults whose events have several keys, and keys shared by several faults, in words; most important first. */
export function mistakes(samples: readonly Sample[], grouping: Grouping = casefile): string[] {
  const keysOf = new Map<string, Map<string, string>>()
  const faultsOf = new Map<string, Set<string>>()
  for (const { fault, event, engine, variation } of samples) {
    const key = grouping(event)
    const keys = keysOf.get(fault) ?? new Map<string, string>()
    keysOf.set(fault, keys)
    if (!keys.has(key)) keys.set(key, `${engine}, ${variation}`)
    faultsOf.set(key, (faultsOf.get(key) ?? new Set()).add(fault))
  }
  return [
    ...[...keysOf]
      .filter(([, keys]) => keys.size > 1)
      .map(
        ([fault, keys]) =>
          `${fault}: ${keys.size} keys\n${[...keys].map(([key, of]) => `    ${key}  (${of})`).join('\n')}`,
      ),
    ...[...faultsOf].filter(([, all]) => all.size > 1).map(([key, all]) => `${key}: ${[...all].join('; ')}`),
  ]
}
