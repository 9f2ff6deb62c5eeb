/**
 * The little that has to outlive a reload at once: whether this tab is recorded, the guide that is followed, and the
 * events of the last moment. It stands in the session storage of the app, under names of our own; it goes with the tab.
 * Only a guide stands in the local storage as well, for a new tab, and for the time after the browser was closed.
 */
import { keptFor } from '../background/alive.ts'

const prefix = 'casefile:'
/** The code of a guide in the address that the customer has refused or done: it is not offered again in this tab. */
export const answered = 'answered'
/** What others write (src/background/recordings.ts, src/background/guiding.ts, src/embed/record/last-batches.ts). */
const names = { recordings: 'recordings', guide: 'guide', last: 'last' }

export interface Slot {
  /** undefined where nothing is kept, or where the browser keeps nothing for this page */
  get(name: string): unknown
  /** @returns false when the browser had no room for it: then it is kept for this page only */
  set(name: string, value: unknown): boolean
}

/** What this tab keeps. */
export function openSlot(window: Window): Slot {
  return slotIn(storageOf(window, 'sessionStorage'))
}

/** A slot in a storage of the page; one in memory where that is blocked. */
function slotIn(storage: Storage | undefined): Slot {
  const memory = new Map<string, string>()
  return {
    get(name) {
      const text = memory.get(name) ?? storage?.getItem(prefix + name)
      try {
        return text ? JSON.parse(text) : undefined
      } catch {
        return undefined
      }
    },
    set(name, value) {
      const text = value === undefined || value === null ? undefined : JSON.stringify(value)
      memory.delete(name)
      if (text === undefined) {
        storage?.removeItem(prefix + name)
        return true
      }
      try {
        if (!storage) throw new Error('There is none.')
        storage.setItem(prefix + name, text)
        return true
      } catch {
        // The app may have used up what an origin gets (QuotaExceededError). An older value must not come back.
        storage?.removeItem(prefix + name)
        memory.set(name, text)
        return false
      }
    },
  }
}

/** Reading the property throws where the browser blocks the storage (SecurityError). */
function storageOf(window: Window, kind: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return window[kind]
  } catch {
    return undefined
  }
}

/** Whether something of this tab may be kept. */
export function hasRecording(slot: Slot): boolean {
  return slot.get(names.recordings) !== undefined
}

/** Whether this tab was being recorded when its last page went away. */
export function wasRecording(slot: Slot): boolean {
  const table = slot.get(names.recordings)
  if (typeof table !== 'object' || table === null) return false
  return Object.values(table).some((one) => (one as { running?: unknown } | null)?.running === true)
}

/** Whether a guide is being followed in this tab. */
export function wasGuided(slot: Slot): boolean {
  return slot.get(names.guide) !== undefined
}

/** What is read of a run that another tab may have written. */
interface StoredRun {
  id?: unknown
  until?: unknown
  progress?: { phase?: unknown }
}
const runIn = (slot: Slot): StoredRun | undefined => {
  const run = slot.get(names.guide)
  return typeof run === 'object' && run !== null ? run : undefined
}

/** The guide that is followed in the app, in whichever tab: one at a time. */
export interface SharedGuide {
  /** whether another tab follows one, or one that is gone has done so */
  isElsewhere(now: number): boolean
  /** whether the customer looks through what was recorded, in this tab; not once that was deleted in another one */
  isReviewed(): boolean
  /** This tab follows it from now on. */
  take(): void
  /** Another tab follows it from now on. */
  giveUp(): void
  /** Keeps the run in the place of the one before; null forgets it, for all tabs. */
  keep(run: unknown): void
}

/** said where the local storage has no room: then a guide is this tab's alone */
const alone = 'alone'

export function sharedGuide(window: Window, slot: Slot): SharedGuide {
  const all = slotIn(storageOf(window, 'localStorage'))
  forgetEnded()

  /** A tab that the browser brings back may have a guide that was ended, or gone on with, in another one. */
  function forgetEnded(): void {
    if (!runIn(slot) || slot.get(alone) === true) return
    if (isShared()) slot.set(names.guide, runIn(all))
    else for (const name of [names.guide, names.recordings, names.last]) slot.set(name, undefined)
  }

  /** whether no other tab has ended it, or begun another one */
  function isShared(): boolean {
    return runIn(all)?.id === runIn(slot)?.id
  }

  return {
    isElsewhere(now) {
      if (wasGuided(slot)) return false
      const run = runIn(all)
      if (!run) return false
      // Until its recording is deleted.
      if (typeof run.until === 'number' && now < run.until + keptFor) return true
      all.set(names.guide, undefined)
      return false
    },
    isReviewed: () => runIn(slot)?.progress?.phase === 'review' && (slot.get(alone) === true || isShared()),
    take() {
      const run = all.get(names.guide)
      if (run !== undefined) slot.set(names.guide, run)
    },
    giveUp: () => void slot.set(names.guide, undefined),
    keep(run) {
      slot.set(names.guide, run)
      slot.set(alone, all.set(names.guide, run) ? undefined : true)
    },
  }
}
