/** What the checks look at: failed requests and connections, each in its latest form. */
import type { SessionEvent } from '../../../core/session/index.ts'

const most = 50

/** Requests without an answer, and connections that could not be made. */
function isEvidence(event: SessionEvent): boolean {
  return (event.kind === 'request' && event.failure !== undefined) || event.kind === 'socket'
}

/** The evidence with what new events add to it, the newest last; the same list where they add nothing. */
export function withEvidence(
  before: readonly SessionEvent[],
  events: readonly SessionEvent[],
): readonly SessionEvent[] {
  const found = new Map(events.filter(isEvidence).map((event) => [event.id, event]))
  if (found.size === 0) return before
  return [...before.filter(({ id }) => !found.has(id)), ...found.values()].slice(-most)
}
