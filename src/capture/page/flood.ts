import { now } from './intrinsics.ts'

/** Keeps a page that prints or fails in a tight loop from being slowed down by its own recording. */
export interface Bucket {
  /** Takes one token; false when there is none, which is told as one of `what` that was dropped. */
  take(): boolean
  /** Puts the token back: what it was taken for cost nothing. */
  giveBack(): void
}

/** What is told of what was dropped. */
interface Losses {
  drop(what: string): void
}

/** A token bucket for records of one kind: `perSecond` on average, up to `burst` at once. */
export function createBucket(outbox: Losses, what: string, burst: number, perSecond: number): Bucket {
  let tokens = burst
  let filledAt = now()
  return {
    take() {
      if (tokens < 1) {
        const time = now()
        // Refilled only when it is empty, with everything since it was last refilled.
        tokens += ((time - filledAt) / 1000) * perSecond
        if (tokens > burst) tokens = burst
        filledAt = time
      }
      if (tokens < 1) {
        outbox.drop(what)
        return false
      }
      tokens--
      return true
    },
    giveBack() {
      tokens++
    },
  }
}
