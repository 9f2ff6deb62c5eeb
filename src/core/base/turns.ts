/** A caller waiting for one answer. */
export interface Waiting<T> {
  resolve(answer: T): void
  reject(error: unknown): void
}

/** Questions over a wire whose answers may arrive in any order, matched up by a turn number. */
export interface Turns<T> {
  /** @param send sends the question with its number; if it throws, the question fails with that error */
  ask(send: (turn: number) => void): Promise<T>
  /** Removes and returns whoever waits for this turn's answer. */
  take(turn: number): Waiting<T> | undefined
  /** Removes and returns everyone who waits, because the other end is gone. */
  takeAll(): Waiting<T>[]
  /** number of callers still waiting */
  waiting(): number
}

/** Starts with no open questions. */
export function createTurns<T>(): Turns<T> {
  const waiting = new Map<number, Waiting<T>>()
  let last = 0
  return {
    ask(send) {
      const turn = ++last
      return new Promise((resolve, reject) => {
        waiting.set(turn, { resolve, reject })
        try {
          send(turn)
        } catch (error) {
          waiting.delete(turn)
          reject(error)
        }
      })
    },
    take(turn) {
      const asked = waiting.get(turn)
      waiting.delete(turn)
      return asked
    },
    takeAll() {
      const all = [...waiting.values()]
      waiting.clear()
      return all
    },
    waiting: () => waiting.size,
  }
}
