/** Events on their way from one thread to another: each slice is copied in one go, in which a page stands still. */
import type { SessionEvent } from './events/events.ts'

/** In slices of so many at most. A snapshot of a page is as much as hundreds of other events, so it ends its slice. */
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
