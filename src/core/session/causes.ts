/**
 * Which event led to which: step -> request -> error.
 *
 * A browser does not tell, so the link is drawn from time, narrowly: a request or error belongs to the last step if
 * it follows within a second; an error belongs to the request whose answer came just before it, because handlers run
 * right after the answer. A link that is already there is kept.
 */
import type { SessionEvent } from './events.ts'

/** ms after a step in which what happens is taken for its effect */
const stepWindow = 1000
/** ms by which two clocks of one page may differ: Firefox rounds times, and each world rounds for itself */
const clockTolerance = 5
/** ms after the end of a request in which an error is taken for its effect */
const answerWindow = 60

/** The same events with `cause` filled in; `events` must be ordered by `at`. */
export function linkCauses(events: readonly SessionEvent[]): SessionEvent[] {
  const ends = events
    .flatMap((event) =>
      event.kind === 'request' && event.duration !== undefined && event.state !== 'pending'
        ? [{ id: event.id, frame: event.frame, end: event.at + event.duration }]
        : [],
    )
    .sort((a, b) => a.end - b.end)
  const steps = events.filter((event) => event.kind === 'step')
  let next = 0
  return events.map((event) => {
    while (next < steps.length && steps[next]!.at <= event.at + clockTolerance) next++
    const step = steps[next - 1]
    if (event.cause !== undefined || !hasCause(event)) return event
    const request = event.kind === 'request' ? undefined : lastEndedBefore(ends, event)
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

function lastEndedBefore(ends: { id: string; frame: string; end: number }[], event: SessionEvent): string | undefined {
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
    if (candidate.frame === event.frame) return candidate.id
  }
  return undefined
}
