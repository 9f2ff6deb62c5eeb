/** The replay in a bundle: a file of its own, and the first to be shortened if the bundle would be too large. */

import type { GapEvent, ReplayEvent, Session, SessionEvent } from '../session/index.ts'
import { byTime } from '../session/order.ts'

export function replayOf({ events }: Pick<Session, 'events'>): ReplayEvent[] {
  return events.filter((event): event is ReplayEvent => event.kind === 'replay')
}

/**
 * Drops the older half of the replay, so that the rest starts with a snapshot. Undefined if there is none.
 * @param limit bytes, as stated in the gap
 */
export function withoutOldReplay<Input extends { session: Session }>(input: Input, limit: number): Input | undefined {
  const { session } = input
  const replay = replayOf(session)
  const [first] = replay
  if (!first) return undefined
  const starts = replay.flatMap(({ whole }, index) => (whole ? [index] : []))
  const keptFrom = starts.length > 1 ? starts[Math.ceil(starts.length / 2)] : undefined
  const gone = new Set<SessionEvent>(keptFrom === undefined ? replay : replay.slice(0, keptFrom))
  const what = keptFrom === undefined ? 'how the page looked' : 'how the page looked at the start'
  const gap: GapEvent = {
    ...{ kind: 'gap', id: 'gap-replay-size', at: first.at, frame: first.frame, what },
    why: `the bundle would have exceeded ${Math.round(limit / 1e6)} MB with it`,
  }
  const events = session.events.filter((event) => !gone.has(event) && event.id !== gap.id)
  return { ...input, session: { ...session, events: merged(events, [gap]) } }
}

/** Merges two sorted lists of events. */
export function merged(events: readonly SessionEvent[], others: readonly SessionEvent[]): SessionEvent[] {
  const all: SessionEvent[] = []
  let next = 0
  for (const event of events) {
    while (next < others.length && byTime(others[next]!, event) < 0) all.push(others[next++]!)
    all.push(event)
  }
  return [...all, ...others.slice(next)]
}
