/**
 * The guide followed in the app: one at a time, in one of its tabs. It is in the local storage, for all tabs and for after a
 * browser restart, and in the slot of the tab that follows it.
 */
import { keptFor } from '../background/alive.ts'
import { isAlone, names, openSharedSlot, type Slot, wasGuided } from './slot.ts'

export interface SharedGuide {
  /** the storage that the tabs share */
  readonly all: Slot
  /** whether another tab follows a guide, or did so and is gone */
  isElsewhere(now: number): boolean
}

/** The fields that are read from a run that another tab may have written. */
interface StoredRun {
  id?: unknown
  until?: unknown
  progress?: { phase?: unknown }
}

export function runIn(slot: Slot): StoredRun | undefined {
  const run = slot.get(names.guide)
  return typeof run === 'object' && run !== null ? run : undefined
}

/** whether no other tab has ended this tab's guide, or begun another */
export function isShared(slot: Slot, all: Slot): boolean {
  return runIn(all)?.id === runIn(slot)?.id
}

export function sharedGuide(window: Window, slot: Slot): SharedGuide {
  const all = openSharedSlot(window)
  forgetEnded()

  /** A restored tab may have a guide that was ended, or continued, in another tab. */
  function forgetEnded(): void {
    if (!runIn(slot) || isAlone(slot)) return
    if (isShared(slot, all)) slot.set(names.guide, runIn(all))
    else for (const name of [names.guide, names.recordings, names.last]) slot.set(name, undefined)
  }

  return {
    all,
    isElsewhere(now) {
      if (wasGuided(slot)) return false
      const run = runIn(all)
      if (!run) return false
      // Until its recording is deleted.
      if (typeof run.until === 'number' && now < run.until + keptFor) return true
      all.set(names.guide, undefined)
      return false
    },
  }
}
