/** The order of events in a session. */
import type { SessionEvent } from './events/events.ts'

/** Firefox rounds times to whole milliseconds, so a step and its effects often share one. */
const ranks: Partial<Record<SessionEvent['kind'], number>> = { step: 0, navigation: 1, request: 2 }
const rankOf = ({ kind }: SessionEvent) => ranks[kind] ?? 3

/** For `sort`: by time; at equal times steps first, then navigation, requests and the rest; then by id. */
export function byTime(a: SessionEvent, b: SessionEvent): number {
  return a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
