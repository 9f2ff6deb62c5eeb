/** Finds the event that a link refers to. Pure. */
import { correlationIds } from '../../core/bundle/correlation-ids.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { filterEvents, noFilter } from '../../views/index.ts'
import type { Place } from './location.ts'

/** Whether a link refers to an event at all. */
export const namesEvent = ({ event, step, at }: Place) => event !== undefined || step !== undefined || at !== undefined

/** Finds it by its id, by an id its server uses for a request, by the number of a step, or as the nearest to a moment. */
export function namedEvent({ event: id, step, at }: Place, events: readonly SessionEvent[]): SessionEvent | undefined {
  if (id !== undefined)
    return (
      events.find((event) => event.id === id) ??
      events.find((event) => event.kind === 'request' && correlationIds(event).some(({ value }) => value === id))
    )
  if (step !== undefined) return events.filter(({ kind }) => kind === 'step')[step - 1]
  return at === undefined ? undefined : nearest(events, at)
}

/** The timeline event nearest to a moment, in ms since recording began. */
function nearest(events: readonly SessionEvent[], at: number): SessionEvent | undefined {
  const away = (event: SessionEvent | undefined) =>
    event === undefined ? Number.POSITIVE_INFINITY : Math.abs(event.at - at)
  return filterEvents(events, noFilter).reduce<SessionEvent | undefined>(
    (best, event) => (away(event) < away(best) ? event : best),
    undefined,
  )
}
