/** Order and proximity in time: which step came before, what followed, and how close the agent's mark is. */

import { withoutQuery } from '../../base/url-parts.ts'
import {
  type ConsoleEvent,
  type ErrorEvent,
  foreignCodeOf,
  hostNameOf,
  isForeign,
  type NavigationEvent,
  ownSites,
  type RequestEvent,
  routeTemplate,
  type Session,
  type SessionEvent,
  type StepEvent,
} from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'
import { graphqlOperation } from '../../session/responses/graphql.ts'
import { isNoise } from './noise.ts'

/** ms in which an error counts as a consequence of a failure just before */
const aftermath = 300
/** ms in which something counts as the effect of a step */
export const effect = 2_000
/** ms before the agent's mark in which to look for the problem */
const markWindow = 20_000

/** Deliberate actions that pages respond to; pointing and scrolling happen incidentally. */
const done: ReadonlySet<StepEvent['action']> = new Set([
  ...(['click', 'doubleclick', 'select', 'check', 'uncheck', 'submit', 'upload', 'drop', 'key'] as const),
])

type Complaint = ErrorEvent | ConsoleEvent

/** The session's events, indexed for lookup; built once per verdict. */
export interface Timeline {
  session: Session
  byId: ReadonlyMap<string, SessionEvent>
  /** in time order */
  steps: StepEvent[]
  requests: RequestEvent[]
  navigations: NavigationEvent[]
  /** successful requests in time order, by `endpointKey` and by `addressKey` */
  worked: ReadonlyMap<string, RequestEvent[]>
  /** successful POST, PUT, PATCH and DELETE calls to the app's own servers, in time order */
  taken: RequestEvent[]
  /** when each address, without its query, was last sent such a call */
  takenAt: ReadonlyMap<string, number>
  /** errors and lines printed as errors: by the id of their cause, and the rest in time order */
  complaints: { caused: ReadonlyMap<string, Complaint[]>; loose: Complaint[] }
  marks: SessionEvent[]
}

/** Indexes the events of a session. */
export function timelineOf(session: Session): Timeline {
  const { events } = session
  const requests = events.filter((event) => event.kind === 'request')
  const worked = new Map<string, RequestEvent[]>()
  for (const request of requests) {
    if (request.state !== 'done' || (request.status ?? 0) === 0 || hasFailed(request)) continue
    for (const key of [endpointKey(request), addressKey(request)]) {
      const known = worked.get(key)
      if (known) known.push(request)
      else worked.set(key, [request])
    }
  }
  for (const list of worked.values()) list.sort(inTime)
  const own = ownSites(events, session.site)
  const taken = requests.filter((one) => isTaken(one) && !isForeign(one.url, own)).sort(inTime)
  return {
    session,
    byId: new Map(events.map((event) => [event.id, event])),
    steps: events.filter((event) => event.kind === 'step').sort(inTime),
    requests,
    navigations: events.filter((event) => event.kind === 'navigation').sort(inTime),
    worked,
    taken,
    takenAt: new Map(taken.map(({ url, at }) => [withoutQuery(url), at])),
    complaints: complaintsIn(events, own),
    marks: events.filter((event) => event.kind === 'mark'),
  }
}

/** A call that changed something, judging by its method (RFC 9110 9.2.1). */
function isTaken(request: RequestEvent): boolean {
  const { status = 0, method, state } = request
  return (
    state === 'done' &&
    status >= 200 &&
    status < 300 &&
    /^(?:POST|PUT|PATCH|DELETE)$/i.test(method) &&
    !hasFailed(request)
  )
}

/** Identifies an endpoint on a host; for GraphQL, which has a single address, the operation. */
export function endpointKey(request: RequestEvent): string {
  const { method, url } = request
  return `${method} ${hostNameOf(url)}${routeTemplate(url)} ${graphqlOperation(request) ?? ''}`
}

/** Identifies an exact address; for GraphQL, the operation too. Never equal to an `endpointKey`. */
export function addressKey(request: RequestEvent): string {
  const { method, url } = request
  return `address ${method} ${withoutQuery(url)} ${graphqlOperation(request) ?? ''}`
}

/** Index of the first event at or after a time, or the length if there is none. Events must be in time order. */
export function firstIndexSince(events: readonly SessionEvent[], time: number): number {
  return countWhile(events, (at) => at < time)
}

/** Events from one time to another, both included. Events must be in time order. */
export function* between<E extends SessionEvent>(events: readonly E[], from: number, to: number): Generator<E> {
  for (let index = firstIndexSince(events, from); index < events.length && events[index]!.at <= to; index++) {
    yield events[index]!
  }
}

/** The last event before a time. Events must be in time order. */
export function lastBefore<E extends SessionEvent>(events: readonly E[], time: number): E | undefined {
  return events[countWhile(events, (at) => at < time) - 1]
}

/** ms from the start of the session until the request was answered or failed. */
export function endOf(request: RequestEvent): number {
  return request.at + (request.duration ?? 0)
}

/** The step that led to an event: by its chain of causes, otherwise the last one within two seconds before it. */
export function stepBefore({ byId, steps }: Timeline, event: SessionEvent): StepEvent | undefined {
  let cause = event.cause === undefined ? undefined : byId.get(event.cause)
  for (let hops = 0; cause && hops < 5; hops++) {
    if (cause.kind === 'step') return cause
    cause = cause.cause === undefined ? undefined : byId.get(cause.cause)
  }
  const step = steps[countWhile(steps, (at) => at <= event.at) - 1]
  return step && event.at - step.at <= effect ? step : undefined
}

/** The steps of a session in time order; read once, since this is asked for thousands of lines and messages. */
const knownSteps = new WeakMap<readonly SessionEvent[], readonly StepEvent[]>()

function stepsIn(events: readonly SessionEvent[]): readonly StepEvent[] {
  const known = knownSteps.get(events) ?? events.filter((event) => event.kind === 'step').sort(inTime)
  knownSteps.set(events, known)
  return known
}

/** The last step that may have had an effect at this time (ms). */
export function stepShortlyBefore(events: readonly SessionEvent[], at: number): StepEvent | undefined {
  const steps = stepsIn(events)
  const step = steps[countWhile(steps, (time) => time <= at) - 1]
  return step && at - step.at <= effect ? step : undefined
}

/**
 * Errors and lines printed as errors that follow from a failed request: linked to it, or right after it in the same document,
 * but before the person's next action, which may have effects of its own.
 */
export function aftermathOf({ complaints, steps }: Timeline, request: RequestEvent): Complaint[] {
  const end = endOf(request)
  const later = countWhile(steps, (at) => at <= end)
  const nextDone = steps.slice(later, later + 10).find(({ action }) => done.has(action))?.at ?? Number.POSITIVE_INFINITY
  const found = [...(complaints.caused.get(request.id) ?? [])]
  for (const complaint of between(complaints.loose, end, end + aftermath)) {
    if (complaint.at >= nextDone) break
    if (complaint.frame === request.frame) found.push(complaint)
  }
  return found.sort(inTime)
}

/**
 * Advice for developers that libraries print as errors: React in development builds, Vue about a page it has repaired, and
 * grids and charts (AG Grid, MUI X, Handsontable, Kendo UI, DevExtreme) about a missing licence.
 */
const toDevelopers =
  /^Warning: (?!.*\bError\b)|^Hydration completed but contains mismatches|^(?:\*{8,}|MUI X: |The license key for |No license found|For evaluation purposes only)[\s\S]{0,300}\b[Ll]icen[cs]e\b/

/** Browser messages about a live connection, which follow from no call. */
const ofLiveConnection =
  /^WebSocket connection to '|can['’]t establish a connection to the server at wss?:|^The connection to wss?:\S{1,300} was interrupted/

function complaintsIn(events: readonly SessionEvent[], own: ReadonlySet<string>): Timeline['complaints'] {
  const caused = new Map<string, Complaint[]>()
  const loose: Complaint[] = []
  for (const event of events) {
    if (event.kind !== 'error' && (event.kind !== 'console' || event.level !== 'error')) continue
    if (event.kind === 'error' && isNoise(event)) continue
    if (event.kind === 'console' && (toDevelopers.test(event.text) || ofLiveConnection.test(event.text))) continue
    if (event.cause === undefined && foreignCodeOf(event, own)) continue
    const known = event.cause === undefined ? loose : caused.get(event.cause)
    if (known) known.push(event)
    else caused.set(event.cause!, [event])
  }
  return { caused, loose: loose.sort(inTime) }
}

/** For sorting by time. */
export const inTime = (a: SessionEvent, b: SessionEvent) => a.at - b.at

/** How many events, in time order, come before the first one whose time fails the test. */
function countWhile(events: readonly SessionEvent[], test: (at: number) => boolean): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(events[middle]!.at)) low = middle + 1
    else high = middle
  }
  return low
}

/** 1 when the agent set a mark shortly afterwards, or set none; less when the mark is elsewhere. */
export function markFactor({ marks }: Timeline, event: SessionEvent): number {
  if (marks.length === 0) return 1
  return marks.some((mark) => mark.at + 1_000 >= event.at && mark.at - event.at <= markWindow) ? 1 : 0.7
}
