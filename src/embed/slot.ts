/**
 * The little that must survive a reload without delay: whether this tab is recorded, the guide being followed, and the last
 * events. It is in the app's session storage, under names of our own, and goes with the tab. Only a guide is in the local
 * storage too (shared-guide.ts).
 */
const prefix = 'casefile:'
/** The code of a guide in the URL that the customer has refused or finished: it is not offered again in this tab. */
export const answered = 'answered'
/**
 * Names that others write under (src/background/recordings.ts, src/embed/record/followed-guide.ts,
 * src/embed/record/last-batches.ts).
 */
export const names = { alone: 'alone', recordings: 'recordings', guide: 'guide', last: 'last' }
/**
 * Set while the app has stopped the recording of this tab but the recorder is still handing over the last events. The page may
 * be left meanwhile, and the next one must not resume the recording.
 */
export const stopping = 'stopping'

export interface Slot {
  /** undefined if nothing is kept, or if the browser keeps nothing for this page */
  get(name: string): unknown
  /** @returns false if the browser had no space: then it is kept for this page only */
  set(name: string, value: unknown): boolean
}

/** What this tab keeps. */
export function openSlot(window: Window): Slot {
  return slotIn(storageOf(window, 'sessionStorage'))
}

/** What the tabs of the app keep together. */
export function openSharedSlot(window: Window): Slot {
  return slotIn(storageOf(window, 'localStorage'))
}

/** A slot in a storage of the page; in memory if that is blocked. */
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
        // The app may have used up the quota (QuotaExceededError). An older value must not come back.
        storage?.removeItem(prefix + name)
        memory.set(name, text)
        return false
      }
    },
  }
}

/** Reading the property throws if the browser blocks the storage (SecurityError). */
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

/** Whether this tab was being recorded when its last page went away, and the app had not stopped it. */
export function wasRecording(slot: Slot): boolean {
  if (slot.get(stopping)) return false
  const table = slot.get(names.recordings)
  if (typeof table !== 'object' || table === null) return false
  return Object.values(table).some((one) => (one as { running?: unknown } | null)?.running === true)
}

/** Whether only this tab knows its guide, because the local storage had no space for it. */
export function isAlone(slot: Slot): boolean {
  return slot.get(names.alone) === true
}

/** Whether a guide is being followed in this tab. */
export function wasGuided(slot: Slot): boolean {
  return slot.get(names.guide) !== undefined
}
