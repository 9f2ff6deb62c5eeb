import { now } from './intrinsics.ts'

/** Keeps a page that prints or fails in a tight loop from being slowed down by its own recording. */
export interface Bucket {
  /** Takes one token; false when there is none. */
  take(): boolean
  /** Puts the token back: what it was taken for cost nothing. */
  giveBack(): void
}

/** A token bucket: `perSecond` on average, up to `burst` at once. */
export function createBucket(burst: number, perSecond: number): Bucket {
  let tokens = burst
  let filledAt = now()
  return {
    take() {
      const time = now()
      tokens += ((time - filledAt) / 1000) * perSecond
      if (tokens > burst) tokens = burst
      filledAt = time
      if (tokens < 1) return false
      tokens--
      return true
    },
    giveBack() {
      tokens++
    },
  }
}
