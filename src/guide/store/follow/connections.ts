/** The live connections that the checks look at. */
import type { SessionEvent, SocketEvent } from '../../../core/session/index.ts'

const most = 50

/**
 * Updates the connections from new events, each in its latest form, newest last; returns the same list if nothing changed.
 */
export function withConnections(
  before: readonly SocketEvent[],
  events: readonly SessionEvent[],
): readonly SocketEvent[] {
  const found = new Map(events.flatMap((event) => (event.kind === 'socket' ? [[event.id, event]] : [])))
  if (found.size === 0) return before
  return [...before.filter(({ id }) => !found.has(id)), ...found.values()].slice(-most)
}
