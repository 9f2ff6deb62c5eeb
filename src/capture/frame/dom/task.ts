/** Work done in pieces, one job at a time, which can be completed immediately on demand. */

export interface Task {
  isRunning(): boolean
  /** @param done called when the work is complete, unless it was cancelled */
  begin(work: Generator<void>, done: () => void): void
  /** Resolves when the last job has ended, in whatever way. */
  settled(): Promise<void>
  /** Does the remaining work now. */
  finish(): void
  /** Cancels the work: it may continue to its next pause but never completes. */
  cancel(): void
}

/**
 * @param inTurns runs work that yields often, giving others their turns in between
 * @param failed called if the work throws between turns; `finish` throws instead
 */
export function createTask(inTurns: (work: Iterator<unknown>) => Promise<void>, failed: () => void): Task {
  let running: { work: Generator<void>; done: () => void } | undefined
  let last: Promise<void> = Promise.resolve()

  /** Runs only once per job, because `finish` may have come first. */
  function end(one: typeof running): void {
    if (running !== one) return
    running = undefined
    one?.done()
  }

  return {
    isRunning: () => running !== undefined,
    begin(work, done) {
      const mine = { work, done }
      running = mine
      last = inTurns(work)
        .then(() => end(mine))
        .catch(failed)
    },
    settled: () => last,
    finish() {
      const mine = running
      if (!mine) return
      for (const _ of mine.work);
      end(mine)
    },
    cancel() {
      running = undefined
    },
  }
}
