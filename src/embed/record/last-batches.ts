/**
 * Events of a page's last moment. IndexedDB requests made while a page goes away may be lost with it, so these events are
 * also written to the session storage, which stores them at once; the tab's next page hands them over. They are already
 * masked, and the raw secrets that accompany a batch are left out.
 */
import type { EventBatch } from '../../messages/index.ts'
import type { Slot } from '../slot.ts'

const name = 'last'
/** characters; browsers give an origin 5 MB of session storage, and the app needs its own */
const most = 1_000_000

export function keepLast(slot: Slot, { known: _raw, ...batch }: EventBatch): void {
  const kept = [...((slot.get(name) as EventBatch[] | undefined) ?? []), batch]
  // The app may have left less of its storage than this takes.
  while (kept.length > 0) {
    if (JSON.stringify(kept).length <= most && slot.set(name, kept)) return
    kept.shift()
  }
}

/** Returns what was kept, once. */
export function takeLast(slot: Slot): EventBatch[] {
  const kept = slot.get(name)
  slot.set(name, undefined)
  return Array.isArray(kept) ? (kept as EventBatch[]) : []
}
