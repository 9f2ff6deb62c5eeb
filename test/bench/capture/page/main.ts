/** The measuring page: one iframe per variant, measured in rounds, with the results sent to the server. */
import { type Metric, type MetricId, metrics, type Plan, type Results, type Samples } from '../metrics.ts'
import { nativeCalls } from './calls.ts'
import type { Bench } from './frame.ts'
import { orderOf } from './order.ts'

type Frames = Record<string, Bench>

/** Lets other tasks (products' timers, garbage collection) run between two samples. */
const rest = (ms = 4) => new Promise((resolve) => setTimeout(resolve, ms))
/**
 * Longer than any product defers its work, ms. A call that waits for the browser lets deferred work run, which without this
 * pause would be another product's, left over from the previous sample.
 */
const QUIET = 250

function openFrame(query: string): Promise<HTMLIFrameElement> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.src = `/frame?${query}`
    frame.onload = () => resolve(frame)
    document.body.append(frame)
  })
}

function benchOf(frame: HTMLIFrameElement): Bench {
  const { bench } = frame.contentWindow as unknown as { bench: Bench | undefined }
  if (!bench) throw new Error(`${frame.src} has no bench`)
  return bench
}

async function measureCalls(
  plan: Plan,
  mode: 'stubbed' | 'native',
  list: Record<string, Pick<Metric, 'rounds' | 'waits'>>,
): Promise<Samples> {
  const frames: Frames = {}
  for (const variant of plan.variants) frames[variant] = benchOf(await openFrame(`variant=${variant}&mode=${mode}`))
  const samples: Samples = {}
  // The first round is a warm-up.
  for (let round = -1; round < plan.rounds; round++) {
    for (const [metric, { rounds = plan.rounds, waits }] of Object.entries(list)) {
      if (round >= rounds) continue
      for (const variant of orderOf(plan.variants, round)) {
        await rest(waits ? QUIET : undefined)
        // The machine is slow at first after a pause.
        if (waits) await frames[variant]?.measure(metric)
        const sample = await frames[variant]?.measure(metric)
        if (round < 0 || sample === undefined) continue
        samples[metric] ??= {}
        samples[metric][variant] ??= []
        samples[metric][variant].push(sample)
      }
    }
  }
  for (const frame of document.querySelectorAll('iframe')) frame.remove()
  return samples
}

/** Each time in a new document, with a script the compiler has not seen. */
async function measureInstall(plan: Plan): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {}
  const sources: Record<string, string> = {}
  for (const variant of plan.variants) sources[variant] = await (await fetch(`/script/${variant}`)).text()
  for (let round = -1; round < plan.rounds; round++) {
    for (const variant of orderOf(plan.variants, round)) {
      const frame = await openFrame(`variant=${variant}&bare`)
      await rest()
      const time = benchOf(frame).install(`${sources[variant]}\n// ${round} ${variant}`)
      frame.remove()
      if (round < 0) continue
      times[variant] ??= []
      times[variant].push(time)
    }
  }
  return times
}

/** Responses from the network are always awaited. */
function nativeMetric(id: string): [id: string, Pick<Metric, 'waits'>] {
  return [id, { waits: metrics[id as MetricId].needs === 'network' }]
}

async function run(): Promise<Results> {
  const plan: Plan = await (await fetch('/plan')).json()
  const install = await measureInstall(plan)
  const stubbed = await measureCalls(plan, 'stubbed', metrics)
  const native = plan.native
    ? await measureCalls(plan, 'native', Object.fromEntries(Object.keys(nativeCalls).map(nativeMetric)))
    : {}
  return { isolated: crossOriginIsolated, install, stubbed, native }
}

run()
  .catch((error: unknown) => ({ error: error instanceof Error ? error.stack : String(error) }))
  .then((answer) => fetch('/result', { method: 'POST', body: JSON.stringify(answer) }))
