/**
 * Events of a page's last moment. What is asked of IndexedDB while a page goes away may be lost with it, so they are
 * also written to the session storage, which takes them at once; the next page of the tab hands them over. They are masked
 * already, and the raw secrets that come along with a batch are left out.
 */
import type { EventBatch } from '../../messages/index.ts'
import type { Slot } from '../slot.ts'

const name = 'last'
/** characters; browsers give 5 MB of session storage to an origin, and the app needs its own */
const most = 1_000_000

export function keepLast(slot: Slot, { known: _raw, ...batch }: EventBatch): void {
  const kept = [...((slot.get(name) as EventBatch[] | undefined) ?? []), batch]
  // What the app has left of its storage may be less than this takes.
  while (kept.length > 0) {
    if (JSON.stringify(kept).length <= most && slot.set(name, kept)) return
    kept.shift()
  }
}

/** Gives what was kept, once. */
export function takeLast(slot: Slot): EventBatch[] {
  const kept = slot.get(name)
  slot.set(name, undefined)
  return Array.isArray(kept) ? (kept as EventBatch[]) : []
}
