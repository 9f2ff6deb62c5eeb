import type { SessionEvent } from './events/events.ts'

/** How many events a recording is said to have: the pieces of a replay are how the page looked, and nothing that happened. */
export function countedEvents({ events }: { events: readonly SessionEvent[] }): number {
  return events.filter(({ kind }) => kind !== 'replay').length
}
