/** How a tab keeps the guide that it follows, gives it up, and takes it over from another tab. */
import { isShared, runIn } from '../shared-guide.ts'
import { isAlone, names, type Slot } from '../slot.ts'

export interface FollowedGuide {
  /** Keeps the run in place of the previous one; null forgets it, for all tabs. */
  keep(run: unknown): void
  /** From now on this tab follows it. */
  take(): void
  /** From now on another tab follows it. */
  giveUp(): void
  /** whether the customer is reviewing the recording in this tab; no longer once another tab has deleted it */
  isReviewed(): boolean
}

/** @param slot of this tab @param all of the app */
export function followedGuide(slot: Slot, all: Slot): FollowedGuide {
  return {
    keep(run) {
      slot.set(names.guide, run)
      slot.set(names.alone, all.set(names.guide, run) ? undefined : true)
    },
    take() {
      const run = all.get(names.guide)
      if (run !== undefined) slot.set(names.guide, run)
    },
    giveUp: () => void slot.set(names.guide, undefined),
    isReviewed: () => runIn(slot)?.progress?.phase === 'review' && (isAlone(slot) || isShared(slot, all)),
  }
}
