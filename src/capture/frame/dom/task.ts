/** Work that is done bit by bit, one at a time, and can be brought to its end at once. */

export interface Task {
  isRunning(): boolean
  /** @param done is called when the work has come to its end, unless it was given up before */
  begin(work: Generator<void>, done: () => void): void
  /** Resolves when the last work has ended, however that came. */
  settled(): Promise<void>
  /** Does the rest of the work now. */
  finish(): void
  /** Gives the work up: it may go on until its next pause, and is not done. */
  cancel(): void
}

/**
 * @param inTurns goes through work that pauses often, and lets others have their turns in between
 * @param failed is told of what threw in between; `finish` throws that itself
 */
export function createTask(inTurns: (work: Iterator<unknown>) => Promise<void>, failed: () => void): Task {
  let running: { work: Generator<void>; done: () => void } | undefined
  let last: Promise<void> = Promise.resolve()

  /** Once for each work: `finish` may have been quicker. */
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
