/** The event that a link names. Pure. */
import { correlationIds } from '../../core/bundle/correlation-ids.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { filterEvents, noFilter } from '../../views/index.ts'
import type { Place } from './location.ts'

/** Whether a link names an event at all. */
export const namesEvent = ({ event, step, at }: Place) => event !== undefined || step !== undefined || at !== undefined

/** By its id, by an id that a server knows a request by, by the number of a step, or the one nearest to a moment. */
export function namedEvent({ event: id, step, at }: Place, events: readonly SessionEvent[]): SessionEvent | undefined {
  if (id !== undefined)
    return (
      events.find((event) => event.id === id) ??
      events.find((event) => event.kind === 'request' && correlationIds(event).some(({ value }) => value === id))
    )
  if (step !== undefined) return events.filter(({ kind }) => kind === 'step')[step - 1]
  return at === undefined ? undefined : nearest(events, at)
}

/** The event of the timeline that is nearest to a moment, in ms since recording began. */
function nearest(events: readonly SessionEvent[], at: number): SessionEvent | undefined {
  const away = (event: SessionEvent | undefined) =>
    event === undefined ? Number.POSITIVE_INFINITY : Math.abs(event.at - at)
  return filterEvents(events, noFilter).reduce<SessionEvent | undefined>(
    (best, event) => (away(event) < away(best) ? event : best),
    undefined,
  )
}
