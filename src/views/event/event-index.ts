/** Finds events by their id and by what led to them, without going through all of them each time. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'

export interface EventIndex {
  /** of events with the same id, which only a forged file has, the first */
  byId: ReadonlyMap<string, SessionEvent>
  /** what followed from an event at once, in its order */
  byCause: ReadonlyMap<string, readonly SessionEvent[]>
}

/** Made once per list, when it is first asked for: a list of events is never changed, a longer recording has a new one. */
const known = new WeakMap<readonly SessionEvent[], EventIndex>()

export function eventIndex(events: readonly SessionEvent[]): EventIndex {
  const made = known.get(events)
  if (made) return made
  const byId = new Map<string, SessionEvent>()
  const byCause = new Map<string, SessionEvent[]>()
  for (const event of events) {
    if (!byId.has(event.id)) byId.set(event.id, event)
    if (event.cause === undefined) continue
    const siblings = byCause.get(event.cause)
    if (siblings) siblings.push(event)
    else byCause.set(event.cause, [event])
  }
  const index = { byId, byCause }
  known.set(events, index)
  return index
}
