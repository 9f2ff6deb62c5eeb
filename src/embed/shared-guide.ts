/**
 * The guide that is followed in the app, one at a time, in whichever tab: it stands in the local storage for all of them,
 * and for the time after the browser was closed, and in the slot of the tab that follows it.
 */
import { keptFor } from '../background/alive.ts'
import { isAlone, names, openSharedSlot, type Slot, wasGuided } from './slot.ts'

export interface SharedGuide {
  /** what the tabs keep together */
  readonly all: Slot
  /** whether another tab follows one, or one that is gone has done so */
  isElsewhere(now: number): boolean
}

/** What is read of a run that another tab may have written. */
interface StoredRun {
  id?: unknown
  until?: unknown
  progress?: { phase?: unknown }
}

export function runIn(slot: Slot): StoredRun | undefined {
  const run = slot.get(names.guide)
  return typeof run === 'object' && run !== null ? run : undefined
}

/** whether no other tab has ended the guide of this one, or begun another */
export function isShared(slot: Slot, all: Slot): boolean {
  return runIn(all)?.id === runIn(slot)?.id
}

export function sharedGuide(window: Window, slot: Slot): SharedGuide {
  const all = openSharedSlot(window)
  forgetEnded()

  /** A tab that the browser brings back may have a guide that was ended, or gone on with, in another one. */
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
