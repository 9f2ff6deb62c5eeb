/** Asks once and keeps the answer. A question that failed is asked again: the disk may have been busy. */
export function askOnce<T>(ask: () => Promise<T>): { answer(): Promise<T>; forget(): void } {
  let asked: Promise<T> | undefined
  return {
    answer() {
      if (asked) return asked
      const mine = ask()
      asked = mine
      mine.catch(() => {
        if (asked === mine) asked = undefined
      })
      return mine
    },
    forget() {
      asked = undefined
    },
  }
}
