/** When the page is examined: a few times after something that may cause a message, and never otherwise. */
import { after, type Cancel } from '../../../core/base/after.ts'

/** ms after the cause */
const delays = { person: [250, 1000, 3000], page: [250, 1000] } as const
/** minimum ms between two looks */
const apart = { person: 200, page: 900 } as const
/** A look that takes longer (ms) means a very large page: then there is only one per cause. */
const slow = 8

export interface Moments {
  /** Something happened that may cause a message. @param by a user action, or the page by itself */
  plan(by: keyof typeof delays): void
  /** Looks now, if a look is due. */
  now(): void
  end(): void
}

export function createMoments(look: () => void): Moments {
  let due: number[] = []
  let timer: Cancel | undefined
  let isSlow = false

  function run() {
    const began = performance.now()
    due = due.filter((at) => at > began)
    look()
    isSlow = performance.now() - began > slow
    wait()
  }

  function wait() {
    timer?.()
    timer = due.length > 0 ? after(Math.max(0, due[0]! - performance.now()), run) : undefined
  }

  return {
    plan(by) {
      const from = performance.now()
      const times = isSlow ? [1000] : delays[by]
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
      timer?.()
      look()
    },
    end() {
      due = []
      timer?.()
    },
  }
}
