/** Who waits for one answer. */
export interface Waiting<T> {
  resolve(answer: T): void
  reject(error: unknown): void
}

/** Questions over a wire on which answers come in any order, each with the number of the turn that was asked. */
export interface Turns<T> {
  /** @param send sends the question with its number; what it throws is why the question failed */
  ask(send: (turn: number) => void): Promise<T>
  /** Who waits for the answer to a turn; once taken, nobody waits for it any more. */
  take(turn: number): Waiting<T> | undefined
  /** The same of all turns: the other end is gone. */
  takeAll(): Waiting<T>[]
  /** How many wait. */
  waiting(): number
}

/** No question was asked yet. */
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
