/**
 * Which event led to which: step -> request -> error.
 *
 * Browsers do not say, so links are inferred from timing, conservatively:
 * - A request or error belongs to the last step if it follows within a second.
 * - An error belongs to the request whose response came just before it, because handlers run right after the response.
 * - Page messages are polled at a few moments after a step, so they belong to the last step in that window whatever
 *   came in between, or to a request that ended in it or loaded the page.
 * - Events caused only by another company's code belong only to requests of that company.
 *
 * Existing links are kept.
 */
import type { NoticeEvent, SessionEvent, StepEvent } from './events/events.ts'
import { foreignCodeOf, ownSites } from './own-sites.ts'
import { registrableDomain } from './routes.ts'

/** ms after a step during which events count as its effect */
const stepWindow = 1000
/**
 * ms after a step, or after the end of its request, during which a message counts as its effect: the last poll plus a
 * margin
 */
const noticeWindow = 3500
/** ms after a page load began during which a message counts as part of the page */
const loadWindow = 20_000
/** actions that pages do not answer with a message */
const silent = new Set<StepEvent['action']>(['hover', 'scroll', 'resize', 'away'])
/** ms two clocks of one page may differ: Firefox rounds times, separately in each world */
export const clockTolerance = 5
/** ms after the end of a request during which an error counts as its effect */
const answerWindow = 60

/** A finished request. */
interface Ended {
  id: string
  frame: string
  url: string
  end: number
}

/**
 * Returns the events with `cause` filled in; `events` must be ordered by `at`.
 * @param site URL of the app
 */
export function linkCauses(events: readonly SessionEvent[], site: string): SessionEvent[] {
  const ends = events
    .flatMap((event): Ended[] =>
      event.kind === 'request' && event.duration !== undefined && event.state !== 'pending'
        ? [{ id: event.id, frame: event.frame, url: event.url, end: event.at + event.duration }]
        : [],
    )
    .sort((a, b) => a.end - b.end)
  const steps = events.filter((event): event is StepEvent => event.kind === 'step' && event.action !== 'away')
  const own = ownSites(events, site)
  const noticed = createNoticed(ends)
  let next = 0
  return events.map((event) => {
    while (next < steps.length && steps[next]!.at <= event.at + clockTolerance) next++
    const linked = link(event, steps[next - 1])
    noticed.see(linked)
    return linked
  })

  function link(event: SessionEvent, step: StepEvent | undefined): SessionEvent {
    if (event.cause !== undefined || !hasCause(event)) return event
    const cause = event.kind === 'notice' ? noticed.causeOf(event) : causeIn(event, step)
    return cause === undefined ? event : { ...event, cause }
  }

  function causeIn(event: SessionEvent, step: StepEvent | undefined): string | undefined {
    const foreign = event.kind === 'error' || event.kind === 'console' ? foreignCodeOf(event, own) : undefined
    const request = event.kind === 'request' ? undefined : lastEndedBefore(ends, event, foreign)
    return request ?? (step && event.at - step.at <= stepWindow ? step.id : undefined)
  }
}

/** Finds the cause of a page message among the events seen before it. */
function createNoticed(ends: readonly Ended[]) {
  /** by request id */
  const causes = new Map<string, string>()
  /** latest load per frame */
  const loads = new Map<string, SessionEvent>()
  let step: StepEvent | undefined
  return {
    see(event: SessionEvent) {
      if (event.kind === 'step' && !silent.has(event.action)) step = event
      if (event.cause === undefined) return
      if (event.kind === 'request') causes.set(event.id, event.cause)
      else if (event.kind === 'navigation' && event.how === 'load') loads.set(event.frame, event)
    },
    causeOf({ at, frame }: NoticeEvent): string | undefined {
      if (step && at - step.at <= noticeWindow) return step.id
      for (let i = endedBy(ends, at) - 1; i >= 0 && at - ends[i]!.end <= noticeWindow; i--) {
        const cause = causes.get(ends[i]!.id)
        if (cause !== undefined && ends[i]!.frame === frame) return cause
      }
      const load = loads.get(frame)
      return load && at - load.at <= loadWindow ? load.cause : undefined
    },
  }
}

function hasCause(event: SessionEvent): boolean {
  return (
    event.kind === 'request' ||
    event.kind === 'error' ||
    event.kind === 'resource' ||
    event.kind === 'report' ||
    event.kind === 'notice' ||
    (event.kind === 'navigation' && event.how !== 'leave') ||
    (event.kind === 'console' && (event.level === 'error' || event.level === 'warn'))
  )
}

/** @param only accept only requests to these sites; undefined for any */
function lastEndedBefore(
  ends: readonly Ended[],
  event: SessionEvent,
  only: ReadonlySet<string> | undefined,
): string | undefined {
  for (let i = endedBy(ends, event.at) - 1; i >= 0; i--) {
    const candidate = ends[i]!
    if (event.at - candidate.end > answerWindow) return undefined
    if (candidate.frame === event.frame && (!only || only.has(registrableDomain(candidate.url)))) return candidate.id
  }
  return undefined
}

/** Number of requests that had ended by a given time. */
function endedBy(ends: readonly Ended[], at: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]!.end <= at + 1) low = middle + 1
    else high = middle
  }
  return low
}
