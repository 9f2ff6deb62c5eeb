/**
 * Does `work` one at a time: a call during a run causes one more after it. Every call resolves when nothing is left to
 * do, and rejects when `work` did.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false

  async function run(): Promise<void> {
    try {
      while (again) {
        again = false
        await work()
      }
    } finally {
      // In the same turn as the last look at `again`: a call between the two would be lost.
      running = undefined
    }
  }

  return () => {
    again = true
    running ??= run()
    return running
  }
}
