/** Starts a task once all earlier ones have settled, whether they succeeded or failed. */
export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>

/** A queue that runs tasks one at a time. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
