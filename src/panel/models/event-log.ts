/** The events of one recording as the panel holds them: merged by id, in time order. */
import { type DocumentInfo, type Group, groupOf, type Limits, type SessionEvent } from '../../core/session/index.ts'
import { byTime } from '../../core/session/order.ts'

export interface EventLog {
  readonly events: SessionEvent[]
  readonly documents: DocumentInfo[]
  /** Adds one page of an incremental read, replacing events and documents that are already known. */
  merge(events: readonly SessionEvent[], documents: readonly DocumentInfo[]): void
  /**
   * Drops what the recording itself no longer keeps: everything before `minAt`, and the oldest of each group over its cap.
   */
  keep(caps: Limits['caps'], minAt: number): void
}

/** How far a group may exceed its cap before it is trimmed, because trimming goes through the whole log. */
const slack = 1.05

/**
 * Creates an empty log. `events` and `documents` are new arrays after each merge that changed them, so they can be compared
 * by identity. A merge costs one copy of the array, plus a sort of the tail if an event arrives out of order.
 */
export function createEventLog(): EventLog {
  let events: SessionEvent[] = []
  let documents: DocumentInfo[] = []
  let position = new Map<string, number>()
  let counts = countsOf(events)

  function replace(next: SessionEvent[]): void {
    events = next
    position = new Map(next.map((event, index) => [event.id, index]))
    counts = countsOf(next)
  }

  function mergeEvents(batch: readonly SessionEvent[]): void {
    const next = events.slice()
    /** from this index on, events may be out of order */
    let from = Number.POSITIVE_INFINITY
    for (const event of batch) {
      const known = position.get(event.id)
      const at = known ?? next.length
      const before = next[known ?? at - 1]
      if (known === undefined) position.set(event.id, at)
      else counts[groupOf(before!)]--
      counts[groupOf(event)]++
      next[at] = event
      const stays = known === undefined ? !before || byTime(before, event) <= 0 : before!.at === event.at
      if (!stays) from = Math.min(from, at, placeOf(events, event))
    }
    if (from < next.length) {
      const tail = next.splice(from).sort(byTime)
      for (const event of tail) {
        position.set(event.id, next.length)
        next.push(event)
      }
    }
    events = next
  }

  return {
    get events() {
      return events
    },
    get documents() {
      return documents
    },
    merge(batch, docs) {
      if (batch.length > 0) mergeEvents(batch)
      if (docs.length > 0) {
        const byId = new Map(documents.map((doc) => [doc.id, doc]))
        for (const doc of docs) byId.set(doc.id, doc)
        documents = [...byId.values()].sort((a, b) => a.startedAt - b.startedAt)
      }
    },
    keep(caps, minAt) {
      const excess = { ...counts }
      for (const group of Object.keys(caps) as Group[]) excess[group] -= caps[group].events
      const isOver = (Object.keys(caps) as Group[]).some((group) => counts[group] > caps[group].events * slack)
      if (!isOver && !(events[0] && events[0].at < minAt)) return
      replace(events.filter((event) => event.at >= minAt && (!isOver || excess[groupOf(event)]-- <= 0)))
    },
  }
}

function countsOf(events: readonly SessionEvent[]): Record<Group, number> {
  const counts: Record<Group, number> = {
    error: 0,
    errorLine: 0,
    request: 0,
    console: 0,
    story: 0,
    notice: 0,
    replay: 0,
  }
  for (const event of events) counts[groupOf(event)]++
  return counts
}

/** Index at which to insert an event into sorted events. */
function placeOf(events: readonly SessionEvent[], event: SessionEvent): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (byTime(events[middle]!, event) < 0) low = middle + 1
    else high = middle
  }
  return low
}
