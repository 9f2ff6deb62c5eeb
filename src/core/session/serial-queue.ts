/** Work that is done one after the other. */
export interface SerialQueue {
  /** Begins a work when all before it have ended, well or not. */
  <T>(work: () => Promise<T>): Promise<T>
  /** Resolves when all work so far has ended. */
  settled(): Promise<void>
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  return Object.assign(inTurn, {
    async settled() {
      await last
    },
  })
}
