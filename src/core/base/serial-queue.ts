/** Begins a work when all before it have ended, well or not. */
export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>

/** Work that is done one after the other. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
