/** Waits for something that may never come. */
import { after } from '../core/base/after.ts'

export interface Waiting {
  /** Resolves when it has come, or after `ms`. */
  until(ms: number): Promise<void>
  /** It has come: nobody needs to wait any more. */
  end(): void
}

export function createWaiting(): Waiting {
  const all = new Set<() => void>()
  return {
    until: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          cancel()
          all.delete(done)
          resolve()
        }
        const cancel = after(ms, done)
        all.add(done)
      }),
    end() {
      for (const done of all) done()
    },
  }
}
