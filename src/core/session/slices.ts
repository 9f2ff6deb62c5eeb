/** Splits events for transfer between threads: each slice is copied in one go, which blocks the page meanwhile. */
import type { SessionEvent } from './events/events.ts'

/** Slices of at most `most` events. A page snapshot is as large as hundreds of other events, so it ends its slice. */
export function slicesOf(events: readonly SessionEvent[], most: number): SessionEvent[][] {
  const slices: SessionEvent[][] = []
  let part: SessionEvent[] = []
  for (const event of events) {
    part.push(event)
    if (part.length < most && !(event.kind === 'replay' && event.whole)) continue
    slices.push(part)
    part = []
  }
  return part.length > 0 ? [...slices, part] : slices
}
