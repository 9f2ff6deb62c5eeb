import type { SessionEvent } from './events/events.ts'

/**
 * The number of events to report for a recording. Replay chunks are excluded: they show how the page looked, not what
 * happened.
 */
export function countedEvents({ events }: { events: readonly SessionEvent[] }): number {
  return events.filter(({ kind }) => kind !== 'replay').length
}
