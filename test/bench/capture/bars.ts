/** Turns samples into figures, and checks the figures against what was promised. */
import { atMost, type Bar, below, type Row } from '../report.ts'
import { metrics, type Results, type Samples } from './metrics.ts'
import { median, medianDifference, spread } from './statistics.ts'
import type { Variant } from './variants.ts'

/** Maximum time to install, ms, and maximum size of the script, kB gzipped. */
const INSTALL = 2
const SCRIPT = 10

/** Figures from one list of samples: what each variant adds to the unpatched page (`over`), and the samples themselves. */
export function callRows(samples: Samples, variants: readonly Variant[], label = ''): { over: Row[]; details: Row[] } {
  const over: Row[] = []
  const details: Row[] = []
  for (const [id, { name, needs }] of Object.entries(metrics)) {
    const byVariant = samples[id]
    const base = byVariant?.none
    if (!byVariant || !base) continue
    for (const variant of variants) {
      const values = byVariant[variant.id]
      if (!values) continue
      const metric = `${label}${name}`
      const row = (what: string, value: number): Row => ({ subject: variant.name, metric: what, value, unit: 'µs' })
      details.push(row(`${metric}: median`, median(values)), row(`${metric}: middle half`, spread(values)))
      const isCompared = variant.watches.length === 0 ? variant.id !== 'none' : variant.watches.includes(needs)
      if (isCompared) over.push(row(metric, medianDifference(values, base)))
    }
  }
  return { over, details }
}

/** Promises about single calls: a small cost in absolute terms, less than any other product, measured without noise. */
export function callBars(over: readonly Row[], variants: readonly Variant[]): Bar[] {
  const bars: Bar[] = []
  const peers = variants.filter((variant) => variant.watches.length > 0 && variant.id !== 'casefile')
  const nameOf = (id: string) => variants.find((variant) => variant.id === id)?.name
  for (const { name, limit } of Object.values(metrics)) {
    const rows = over.filter((row) => row.metric === name)
    const overOf = (subject: string | undefined) => rows.find((row) => row.subject === subject)?.value ?? Number.NaN
    const ours = overOf(nameOf('casefile'))
    if (limit !== undefined) {
      bars.push(atMost(`A/A ${name}: noise, µs`, Math.abs(overOf(nameOf('none2'))), limit))
      bars.push(atMost(`${name}: over unpatched, µs`, ours, limit))
    }
    const cheapest = peers
      .filter((peer) => rows.some((row) => row.subject === peer.name))
      .sort((a, b) => overOf(a.name) - overOf(b.name))[0]
    if (cheapest) bars.push(below(`${name}: less than ${cheapest.name}, µs`, ours, overOf(cheapest.name)))
  }
  return bars
}

/** Installing: rows in ms above an empty script, and their bars. */
export function install(times: Results['install'], variants: readonly Variant[]): { rows: Row[]; bars: Bar[] } {
  const base = times.none ?? []
  const rows = variants.flatMap(({ id, name }): Row[] => {
    const values = times[id]
    if (!values || id === 'none') return []
    return [{ subject: name, metric: 'install', value: medianDifference(values, base), unit: 'ms' }]
  })
  return { rows, bars: wholeBars('install', rows, INSTALL, 'ms', variants) }
}

/** Script sizes, kB gzipped, and their bars. */
export function size(sizes: Record<string, number>, variants: readonly Variant[]): { rows: Row[]; bars: Bar[] } {
  const rows = variants.flatMap(({ id, name }): Row[] => {
    const value = sizes[id]
    return value === undefined ? [] : [{ subject: name, metric: 'script, minified and gzip', value, unit: 'kB' }]
  })
  return { rows, bars: wholeBars('script', rows, SCRIPT, 'kB', variants) }
}

/** For a whole script: compares only products that watch as much. */
function wholeBars(
  name: string,
  rows: readonly Row[],
  limit: number,
  unit: string,
  variants: readonly Variant[],
): Bar[] {
  const watching = (id: string) => variants.find((variant) => variant.name === id)?.watches ?? []
  const ours = rows.find((row) => row.subject === 'Casefile')?.value ?? Number.NaN
  const noise = rows.find((row) => row.subject === 'unpatched again')
  const cheapest = rows
    .filter((row) => row.subject !== 'Casefile' && watching(row.subject).length > 1)
    .sort((a, b) => a.value - b.value)[0]
  return [
    ...(noise ? [atMost(`A/A ${name}: noise, ${unit}`, Math.abs(noise.value), limit)] : []),
    below(`${name}, ${unit}`, ours, limit),
    ...(cheapest ? [below(`${name}: less than ${cheapest.subject}, ${unit}`, ours, cheapest.value)] : []),
  ]
}
