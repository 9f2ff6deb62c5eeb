/** Finds events by id and by cause without searching the whole list each time. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'

export interface EventIndex {
  /** the first event of each id; only a forged file has duplicates */
  byId: ReadonlyMap<string, SessionEvent>
  /** direct effects of an event, in order */
  byCause: ReadonlyMap<string, readonly SessionEvent[]>
}

/** Computed once per list, on demand: a list of events is never changed, a longer recording has a new one. */
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
