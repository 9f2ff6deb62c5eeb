/** The order of events in a session. */
import type { SessionEvent } from './events/events.ts'

/** Firefox rounds times to whole milliseconds, so that a step and what it led to often carry the same one. */
const ranks: Partial<Record<SessionEvent['kind'], number>> = { step: 0, navigation: 1, request: 2 }
const rankOf = ({ kind }: SessionEvent) => ranks[kind] ?? 3

/** For `sort`: by time; at the same time the step first, then where it led, what was asked, what came of it; then by id. */
export function byTime(a: SessionEvent, b: SessionEvent): number {
  return a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
