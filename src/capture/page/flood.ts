import { min, now } from './intrinsics.ts'

/** Keeps recording from slowing down a page that prints or fails in a tight loop. */
export interface Bucket {
  /** Takes a token; if there is none, returns false and counts one dropped `what`. */
  take(): boolean
  /** Returns the token, because what it was taken for cost nothing. */
  giveBack(): void
}

/** Where drops are reported. */
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
        // Refilled only when empty, with everything accrued since the last refill.
        tokens = min(burst, tokens + ((time - filledAt) / 1000) * perSecond)
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
