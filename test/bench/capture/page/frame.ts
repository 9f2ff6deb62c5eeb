/** Runs in every iframe, before the product measured there. The parent page calls `bench`. */
import type { MetricId } from '../metrics.ts'
import { calls, countForSample, nativeCalls, repeat } from './calls.ts'
import { makeClockMovable, realTime } from './clock.ts'
import { stubNatives } from './stubs.ts'

export interface Bench {
  /** One sample, µs per call; the first of each metric is a warm-up. */
  measure(metric: string): Promise<number>
  /** Runs a script and returns the time it took, ms. */
  install(source: string): number
}

const stubbed = new URLSearchParams(location.search).get('mode') !== 'native'
if (stubbed) {
  makeClockMovable()
  stubNatives()
}

/** Each native call goes to the browser's process or to the server, so fewer are enough. */
const NATIVE_COUNT = 20
const counts: Record<string, number> = {}
const append = document.head.append.bind(document.head)

const bench: Bench = {
  async measure(metric) {
    const prepare = stubbed ? calls[metric as MetricId] : nativeCalls[metric]
    if (!prepare) throw new Error(`There is no measurement called ${metric}`)
    counts[metric] ??= stubbed ? await countForSample(prepare, realTime) : NATIVE_COUNT
    return ((await repeat(prepare, counts[metric], realTime)) * 1000) / counts[metric]
  },
  install(source) {
    const script = document.createElement('script')
    script.textContent = source
    const start = realTime()
    append(script)
    return realTime() - start
  },
}
Object.defineProperty(window, 'bench', { value: bench })
