/** A question with one answer for all who ask. */
export interface AskedOnce<T> {
  (): Promise<T>
  /** the answer is of no use any more: the next call asks anew */
  forget(): void
}

/**
 * Asks at the first call, so that nothing waits for it, and keeps the answer for all who call later. A question that
 * failed is asked again at the next call: the disk may have been busy.
 * @param ask is given what to call when its own answer is of no use any more
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
