/** A question that is asked once and whose answer everyone shares. */
export interface AskedOnce<T> {
  (): Promise<T>
  /** drops the answer, so that the next call asks again */
  forget(): void
}

/**
 * Asks on the first call, so that nothing waits for it up front, and keeps the answer for later callers. A failed
 * question is asked again on the next call, because the disk may only have been busy.
 * @param ask receives a function to call when its answer is no longer valid
 */
export function askOnce<T>(ask: (lost: () => void) => Promise<T>): AskedOnce<T> {
  let asked: Promise<T> | undefined
  function answer(): Promise<T> {
    if (asked) return asked
    const lost = () => {
      if (asked === mine) asked = undefined
    }
    const mine: Promise<T> = ask(lost).catch((error: unknown) => {
      lost()
      throw error
    })
    asked = mine
    return mine
  }
  return Object.assign(answer, {
    forget() {
      asked = undefined
    },
  })
}
