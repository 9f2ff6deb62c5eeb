/** How good a ranking is, and how certain that figure is. */
import { randomFrom } from '../../support/random.ts'
import { quantile } from '../capture/statistics.ts'

/** One session: the rank of its article, 1 = first; Infinity if it was not among those examined. */
export interface Placed {
  source: string
  rank: number
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/**
 * The value of each measure for one session with one right article. Success@k: it is among the first k. MRR@10 and nDCG@10
 * as defined by TREC; with one right article of one grade the ideal gain is 1.
 */
export const measures = {
  'Success@1': ({ rank }: Placed) => (rank <= 1 ? 1 : 0),
  'Success@3': ({ rank }: Placed) => (rank <= 3 ? 1 : 0),
  'MRR@10': ({ rank }: Placed) => (rank <= 10 ? 1 / rank : 0),
  'nDCG@10': ({ rank }: Placed) => (rank <= 10 ? 1 / Math.log2(rank + 1) : 0),
} as const
export type Measure = keyof typeof measures

/** The rank of the first right article. */
export function rankOf(found: readonly string[], relevant: readonly string[]): number {
  const at = found.findIndex((id) => relevant.includes(id))
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

/** The mean over sources of the mean over their sessions. */
export function macro<T extends { source: string }>(items: readonly T[], of: (item: T) => number): number {
  return mean([...bySource(items).values()].map((group) => mean(group.map(of))))
}

/** Share of the resamples outside the interval. */
const OUTSIDE = 0.05
const RESAMPLES = 1_000

/**
 * The bootstrap percentile interval (B. Efron, 1979) of `macro`: sessions are resampled within each source. The draws are
 * the same on every run.
 */
export function interval<T extends { source: string }>(items: readonly T[], of: (item: T) => number): [number, number] {
  const groups = [...bySource(items).values()].map((group) => group.map(of))
  const { number: random } = randomFrom(1)
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(groups.map((group) => mean(group.map(() => group[Math.floor(random() * group.length)]!)))),
  )
  return [quantile(means, OUTSIDE / 2), quantile(means, 1 - OUTSIDE / 2)]
}

/** The items of each source. */
export function bySource<T extends { source: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.source)
    if (group) group.push(item)
    else groups.set(item.source, [item])
  }
  return groups
}
