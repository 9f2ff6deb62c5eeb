/**
 * The little that has to outlive a reload at once: whether this tab is recorded, the guide that is followed, and the
 * events of the last moment. It stands in the session storage of the app, under names of our own; it goes with the tab.
 */

const prefix = 'casefile:'
/** The code of a guide in the address that the customer has refused or done: it is not offered again in this tab. */
export const answered = 'answered'
/** What the keeper writes (src/background/recordings.ts, src/background/guiding.ts). */
const names = { recordings: 'recordings', guide: 'guide' }

export interface Slot {
  /** undefined where nothing is kept, or where the browser keeps nothing for this page */
  get(name: string): unknown
  /** @returns false when the browser had no room for it: then it is kept for this page only */
  set(name: string, value: unknown): boolean
}

/** A slot in the storage of the page; one in memory where that is blocked. */
export function openSlot(window: Window): Slot {
  const memory = new Map<string, string>()
  const storage = storageOf(window)
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
function storageOf(window: Window): Storage | undefined {
  try {
    return window.sessionStorage
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
  return Object.values(table).some((one) => (one as { watching?: unknown } | null)?.watching === true)
}

/** Whether a guide is being followed in this tab. */
export function wasGuided(slot: Slot): boolean {
  return slot.get(names.guide) !== undefined
}
