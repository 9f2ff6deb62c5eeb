/** The events of one recording as the panel holds them: merged by id, in time order. */
import { type DocumentInfo, type Group, groupOf, type Limits, type SessionEvent } from '../../core/session/index.ts'
import { byTime } from '../../core/session/order.ts'

export interface EventLog {
  readonly events: SessionEvent[]
  readonly documents: DocumentInfo[]
  /** Takes one page of an incremental read; an event or document that is known already is replaced in its place. */
  merge(events: readonly SessionEvent[], documents: readonly DocumentInfo[]): void
  /** Drops what the recording itself no longer keeps: all before `minAt`, and the oldest of each group over its cap. */
  keep(caps: Limits['caps'], minAt: number): void
}

/** By how much a group may be over its cap before the log is gone through. */
const slack = 1.05

/**
 * An empty log. `events` and `documents` are new arrays after each merge that changed them, so they can be compared
 * by identity. A merge costs one copy of the array, and a sort only when an event arrives out of order.
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
    let sorted = true
    for (const event of batch) {
      const known = position.get(event.id)
      const at = known ?? next.length
      if (known !== undefined) counts[groupOf(next[at]!)]--
      counts[groupOf(event)]++
      next[at] = event
      if (known === undefined) position.set(event.id, at)
      sorted &&= inPlace(next, at)
    }
    if (!sorted) {
      next.sort(byTime)
      position = new Map(next.map((event, index) => [event.id, index]))
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
  const counts: Record<Group, number> = { error: 0, errorLine: 0, request: 0, console: 0, story: 0 }
  for (const event of events) counts[groupOf(event)]++
  return counts
}

function inPlace(events: readonly SessionEvent[], index: number): boolean {
  const [before, here, after] = [events[index - 1], events[index]!, events[index + 1]]
  return (!before || byTime(before, here) <= 0) && (!after || byTime(here, after) <= 0)
}
