/** Order and nearness in time: which step came before, what followed, and how near the agent's mark is. */
import type { ConsoleEvent, ErrorEvent, RequestEvent, Session, SessionEvent, StepEvent } from '../session/index.ts'

/** ms in which an error counts as the effect of what has just failed */
const aftermath = 300
/** ms in which something counts as the effect of a step */
const effect = 5_000
/** ms before the agent's mark in which the trouble is to be looked for */
const markWindow = 20_000

type Complaint = ErrorEvent | ConsoleEvent

/** The session's events by what they are asked for; made once per verdict. */
export interface Timeline {
  session: Session
  byId: ReadonlyMap<string, SessionEvent>
  steps: StepEvent[]
  requests: RequestEvent[]
  /** errors and lines printed as errors */
  complaints: Complaint[]
  marks: SessionEvent[]
}

export function timelineOf(session: Session): Timeline {
  const { events } = session
  return {
    session,
    byId: new Map(events.map((event) => [event.id, event])),
    steps: events.filter((event) => event.kind === 'step'),
    requests: events.filter((event) => event.kind === 'request'),
    complaints: events.filter(
      (event): event is Complaint => event.kind === 'error' || (event.kind === 'console' && event.level === 'error'),
    ),
    marks: events.filter((event) => event.kind === 'mark'),
  }
}

/** ms since the session began at which the request had its answer, or failed. */
export function endOf(request: RequestEvent): number {
  return request.at + (request.duration ?? 0)
}

/** The step that led to an event: by its chain of causes, else the last one within five seconds before it. */
export function stepBefore({ byId, steps }: Timeline, event: SessionEvent): StepEvent | undefined {
  let cause = event.cause === undefined ? undefined : byId.get(event.cause)
  for (let hops = 0; cause && hops < 5; hops++) {
    if (cause.kind === 'step') return cause
    cause = cause.cause === undefined ? undefined : byId.get(cause.cause)
  }
  return steps.findLast((step) => step.at <= event.at && event.at - step.at <= effect)
}

/** Errors and printed errors that follow from a failed request: linked to it, or right after it in the same document. */
export function aftermathOf({ complaints }: Timeline, request: RequestEvent): Complaint[] {
  const end = endOf(request)
  return complaints.filter(
    ({ cause, frame, at }) =>
      cause === request.id || (cause === undefined && frame === request.frame && at >= end && at - end <= aftermath),
  )
}

/** 1 when the agent marked the moment shortly after, or marked none; less when the mark is elsewhere. */
export function markFactor({ marks }: Timeline, event: SessionEvent): number {
  if (marks.length === 0) return 1
  return marks.some((mark) => mark.at + 1_000 >= event.at && mark.at - event.at <= markWindow) ? 1 : 0.7
}
