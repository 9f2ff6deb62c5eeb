/**
 * Processor time of this process in ms, for limits in tests: unlike a clock it does not run on while the machine does
 * something else. For what should be said of a user's wait there are the benches.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** ms that `someWork` takes on the machine for which the limits in tests were written */
const reference = 16

/**
 * How many times slower this machine is just now than the one for which a limit was written; at least 1. A limit that is
 * multiplied by it holds what the code costs and not what the machine does besides.
 */
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
