/**
 * Which event led to which: step -> request -> error.
 *
 * A browser does not tell, so the link is drawn from time, narrowly: a request or error belongs to the last step if
 * it follows within a second; an error belongs to the request whose answer came just before it, because handlers run
 * right after the answer. What only code of another company has led to belongs to requests of that company alone. A link that
 * is already there is kept.
 */
import type { SessionEvent } from './events/events.ts'
import { foreignCodeOf, ownSites } from './own-sites.ts'
import { registrableDomain } from './routes.ts'

/** ms after a step in which what happens is taken for its effect */
const stepWindow = 1000
/** ms by which two clocks of one page may differ: Firefox rounds times, and each world rounds for itself */
export const clockTolerance = 5
/** ms after the end of a request in which an error is taken for its effect */
const answerWindow = 60

/** A request that has ended. */
interface Ended {
  id: string
  frame: string
  url: string
  end: number
}

/**
 * The same events with `cause` filled in; `events` must be ordered by `at`.
 * @param site address of the app
 */
export function linkCauses(events: readonly SessionEvent[], site: string): SessionEvent[] {
  const ends = events
    .flatMap((event): Ended[] =>
      event.kind === 'request' && event.duration !== undefined && event.state !== 'pending'
        ? [{ id: event.id, frame: event.frame, url: event.url, end: event.at + event.duration }]
        : [],
    )
    .sort((a, b) => a.end - b.end)
  const steps = events.filter((event) => event.kind === 'step')
  const own = ownSites(events, site)
  let next = 0
  return events.map((event) => {
    while (next < steps.length && steps[next]!.at <= event.at + clockTolerance) next++
    const step = steps[next - 1]
    if (event.cause !== undefined || !hasCause(event)) return event
    const foreign = event.kind === 'error' || event.kind === 'console' ? foreignCodeOf(event, own) : undefined
    const request = event.kind === 'request' ? undefined : lastEndedBefore(ends, event, foreign)
    const cause = request ?? (step && event.at - step.at <= stepWindow ? step.id : undefined)
    return cause === undefined ? event : { ...event, cause }
  })
}

function hasCause(event: SessionEvent): boolean {
  return (
    event.kind === 'request' ||
    event.kind === 'error' ||
    event.kind === 'resource' ||
    event.kind === 'report' ||
    (event.kind === 'navigation' && event.how !== 'leave') ||
    (event.kind === 'console' && (event.level === 'error' || event.level === 'warn'))
  )
}

/** @param only sites of which the request has to be; undefined for any */
function lastEndedBefore(
  ends: readonly Ended[],
  event: SessionEvent,
  only: ReadonlySet<string> | undefined,
): string | undefined {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]!.end <= event.at + 1) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) {
    const candidate = ends[i]!
    if (event.at - candidate.end > answerWindow) return undefined
    if (candidate.frame === event.frame && (!only || only.has(registrableDomain(candidate.url)))) return candidate.id
  }
  return undefined
}
