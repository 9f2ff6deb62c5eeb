/** How the tab that follows the guide of the app keeps it, hands it over, and takes it up from another one. */
import { isShared, runIn } from '../shared-guide.ts'
import { isAlone, names, type Slot } from '../slot.ts'

export interface FollowedGuide {
  /** Keeps the run in the place of the one before; null forgets it, for all tabs. */
  keep(run: unknown): void
  /** This tab follows it from now on. */
  take(): void
  /** Another tab follows it from now on. */
  giveUp(): void
  /** whether the customer looks through what was recorded, in this tab; not once that was deleted in another one */
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
