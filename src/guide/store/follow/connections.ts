/** The live connections that the checks look at. */
import type { SessionEvent, SocketEvent } from '../../../core/session/index.ts'

const most = 50

/** The connections with what new events tell of them, each in its latest form, the newest last; the same list where they tell nothing. */
export function withConnections(
  before: readonly SocketEvent[],
  events: readonly SessionEvent[],
): readonly SocketEvent[] {
  const found = new Map(events.flatMap((event) => (event.kind === 'socket' ? [[event.id, event]] : [])))
  if (found.size === 0) return before
  return [...before.filter(({ id }) => !found.has(id)), ...found.values()].slice(-most)
}
