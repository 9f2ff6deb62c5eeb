/** When the page is looked at: a few times after something that may lead to a message, and never otherwise. */

/** ms after it */
const after = { person: [250, 1000, 3000], page: [250, 1000] } as const
/** ms that two looks are apart at least */
const apart = { person: 200, page: 900 } as const
/** A look that takes longer, in ms, is one at a very large page: of each cause it gets one. */
const slow = 8

export interface Moments {
  /** Something has happened that may lead to a message. @param by the person, or the page without one */
  plan(by: keyof typeof after): void
  /** Looks now where a look is due. */
  now(): void
  end(): void
}

export function createMoments(look: () => void): Moments {
  let due: number[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSlow = false

  function run() {
    const began = performance.now()
    due = due.filter((at) => at > began)
    look()
    isSlow = performance.now() - began > slow
    wait()
  }

  function wait() {
    clearTimeout(timer)
    timer = due.length > 0 ? setTimeout(run, Math.max(0, due[0]! - performance.now())) : undefined
  }

  return {
    plan(by) {
      const from = performance.now()
      const times = isSlow ? [1000] : after[by]
      for (const time of times) {
        const at = from + time
        if (!due.some((other) => Math.abs(other - at) < apart[by])) due.push(at)
      }
      due.sort((a, b) => a - b)
      wait()
    },
    now() {
      if (due.length === 0) return
      due = []
      clearTimeout(timer)
      look()
    },
    end() {
      due = []
      clearTimeout(timer)
    },
  }
}
