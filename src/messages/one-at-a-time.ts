/**
 * Runs `work` one at a time: calls during a run cause one more run after it. Every call resolves when nothing is left to do,
 * and rejects if `work` does.
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
      // In the same turn as the last check of `again`; otherwise a call in between would be lost.
      running = undefined
    }
  }

  return () => {
    again = true
    running ??= run()
    return running
  }
}
