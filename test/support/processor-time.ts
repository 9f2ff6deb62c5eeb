/**
 * Processor time of this process in ms, for limits in tests: unlike a clock it does not run on while the machine does
 * something else. For what should be said of a user's wait there are the benches.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
