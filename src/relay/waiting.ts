/** Waits for something that may never come. */
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
          clearTimeout(timer)
          all.delete(done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        all.add(done)
      }),
    end() {
      for (const done of all) done()
    },
  }
}
