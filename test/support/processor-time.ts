/**
 * Measures the cost of code as processor time of this process in ms: unlike wall time, it does not advance while the machine
 * does something else. How long users wait is measured by the benches.
 *
 * A test that fails because a machine is slow proves nothing, so a cost that is too high is measured again and the lowest
 * counts: a real fault shows every time.
 */
import { expect } from 'vitest'

/** How often a cost must be too high before it counts. */
const attempts = 3

/** Processor time of this process. ms */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function costOf(work: () => unknown): Promise<number> {
  const started = processorTime()
  await work()
  return processorTime() - started
}

/**
 * Fails if `work` costs more than `limit` ms on the machine the limits were written for; returns its result. The limit
 * should be at least four times the usual cost.
 */
export async function expectCost<T>(limit: number, work: () => T | Promise<T>): Promise<T> {
  let result: T | undefined
  const once = async () => {
    result = await work()
  }
  let cost = await costOf(once)
  // The machine's speed only matters once the limit is exceeded.
  if (cost > limit) cost /= slowness()
  for (let taken = 1; cost > limit && taken < attempts; taken++) {
    const before = slowness()
    const again = await costOf(once)
    cost = Math.min(cost, again / Math.max(before, slowness()))
  }
  expect(cost, 'ms of processor time').toBeLessThanOrEqual(limit)
  return result as T
}

/** How many times larger the larger input is, and the factor its cost may grow by: quadratic growth would be 256. */
const larger = 16
const dearer = 64
/** What the smaller input may cost in any case: below this, compiling and garbage collection dominate. ms */
const least = 2

/**
 * Fails if the cost of `work` does not grow linearly with its input, which `make` creates in a given size. Independent of
 * the machine's speed, which affects both sizes. Detects quadratic time once it makes up four times the rest.
 */
export async function expectLinear<T>(size: number, make: (size: number) => T, work: (input: T) => unknown) {
  const costFor = (count: number) => {
    const input = make(count)
    return costOf(() => work(input))
  }
  let much = await costFor(size)
  // Not too dear, whatever the smaller input costs.
  if (much <= least * dearer) return
  let ratio = Number.POSITIVE_INFINITY
  let hopeless = 0
  for (let taken = 0; ratio > dearer && hopeless < 2 && taken < attempts; taken++) {
    if (taken > 0) much = await costFor(size)
    const few: number[] = []
    // The first run includes compiling.
    for (let i = 0; i < 3; i++) few.push(await costFor(Math.ceil(size / larger)))
    const measured = much / Math.max(least, Math.min(...few))
    ratio = Math.min(ratio, measured)
    // Once, the garbage of the files before may be collected meanwhile, which counts as processor time of this process.
    if (measured > larger ** 2) hopeless++
  }
  expect(ratio, `times the cost at ${larger} times the size`).toBeLessThanOrEqual(dearer)
}

/** ms that `someWork` takes on the machine the limits in tests were written for */
const reference = 16

/** How many times slower this machine is right now than the one the limits were written for; at least 1. */
export function slowness(): number {
  const times = Array.from({ length: 5 }, () => {
    const started = processorTime()
    someWork()
    return processorTime() - started
  })
  return Math.max(1, Math.min(...times) / reference)
}

/** Typical work of our code: objects, JSON, patterns, maps, sorting. */
function someWork(): number {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `row ${id} of ${id % 7}` }))
  const text = JSON.stringify(rows).replace(/row (\d+) of/g, 'line $1:')
  const byName = new Map((JSON.parse(text) as typeof rows).map((row) => [row.name, row]))
  return [...byName.keys()].sort().length
}
