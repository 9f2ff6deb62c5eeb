/**
 * What code costs, as processor time of this process in ms: unlike a clock it does not run on while the machine does
 * something else. For what should be said of a user's wait there are the benches.
 *
 * A test that fails because a machine is slow tells nothing, so a cost that is too high is measured anew, and the lowest
 * counts: a fault is there every time.
 */
import { expect } from 'vitest'

/** A cost is believed when it was too high so many times. */
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
 * Fails where `work` costs more than `limit` ms on the machine for which limits are written; gives what it returned. The
 * limit should be at least four times what it usually costs.
 */
export async function expectCost<T>(limit: number, work: () => T | Promise<T>): Promise<T> {
  let result: T | undefined
  const once = async () => {
    result = await work()
  }
  let cost = await costOf(once)
  // Nobody asks how slow the machine is while the limit holds as it stands.
  if (cost > limit) cost /= slowness()
  for (let taken = 1; cost > limit && taken < attempts; taken++) {
    const before = slowness()
    const again = await costOf(once)
    cost = Math.min(cost, again / Math.max(before, slowness()))
  }
  expect(cost, 'ms of processor time').toBeLessThanOrEqual(limit)
  return result as T
}

/** How many times as much the larger input has, and how many times as much it may cost: the square would be 256 times. */
const larger = 16
const dearer = 64
/** What the smaller one may cost in any case: below, it is the engine that compiles and collects. ms */
const least = 2

/**
 * Fails where the cost of `work` does not grow in proportion to its input, of which `make` makes one of the given size: no
 * matter how slow the machine is, as both sizes pay for that. Sees square time where it makes up four times the rest.
 */
export async function expectLinear<T>(size: number, make: (size: number) => T, work: (input: T) => unknown) {
  const costFor = (count: number) => {
    const input = make(count)
    return costOf(() => work(input))
  }
  let ratio = Number.POSITIVE_INFINITY
  for (let taken = 0; ratio > dearer && taken < attempts; taken++) {
    const few: number[] = []
    // The first of them is of code that is not compiled yet.
    for (let i = 0; i < 3; i++) few.push(await costFor(Math.ceil(size / larger)))
    ratio = Math.min(ratio, (await costFor(size)) / Math.max(least, Math.min(...few)))
    // No other work on the machine makes as much of a difference as a square does.
    if (ratio > larger ** 2) break
  }
  expect(ratio, `times the cost at ${larger} times the size`).toBeLessThanOrEqual(dearer)
}

/** ms that `someWork` takes on the machine for which the limits in tests were written */
const reference = 16

/** How many times slower this machine is just now than the one for which limits are written; at least 1. */
export function slowness(): number {
  const times = Array.from({ length: 5 }, () => {
    const started = processorTime()
    someWork()
    return processorTime() - started
  })
  return Math.max(1, Math.min(...times) / reference)
}

/** What most of our code does: objects, JSON, patterns, maps, sorting. */
function someWork(): number {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `row ${id} of ${id % 7}` }))
  const text = JSON.stringify(rows).replace(/row (\d+) of/g, 'line $1:')
  const byName = new Map((JSON.parse(text) as typeof rows).map((row) => [row.name, row]))
  return [...byName.keys()].sort().length
}
