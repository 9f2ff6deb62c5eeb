/** What the report is about: the failing request, the resulting error, and the step that led there. */

import type {
  ConsoleEvent,
  ErrorEvent,
  ErrorInfo,
  Problem,
  RequestEvent,
  Session,
  SessionEvent,
  StepEvent,
} from '../session/index.ts'
import { clockTolerance, foldProblems } from '../session/index.ts'
import { hasFailed } from '../session/responses/failure.ts'
import type { Verdict } from '../triage/index.ts'

export interface Focus {
  request?: RequestEvent
  error?: ErrorEvent
  /** if nothing was thrown: the console line in which the app printed the resulting error */
  printed?: ConsoleEvent
  step?: StepEvent
  /** position of `step` among all steps, from 1 */
  stepNumber?: number
}

/**
 * Starts from the verdict's evidence. Without a verdict: the worst error and the request that caused it, or the worst
 * failed request. A request that did not fail is in focus only if an error resulted from its response. `folded` are the
 * session's problems, if already known. An error that precedes the request, or belongs to another failed one, is not
 * put in one sentence with it.
 */
export function focusOf(
  session: Session,
  verdict?: Pick<Verdict, 'evidence'>,
  folded: readonly Problem[] = foldProblems(session.events),
): Focus {
  const byId = new Map(session.events.map((event) => [event.id, event]))
  const evidence = (verdict?.evidence ?? []).map(({ event }) => byId.get(event)).filter((event) => event !== undefined)
  const problems = folded.map((problem) => problem.first)
  const candidates = [...evidence, ...problems]
  const failed = candidates.filter(isFailedRequest)

  const firstError = candidates.find(isError)
  const culprit = firstError && causesOf(firstError, byId).find(isRequest)
  const evidentRequest = evidence.find(isFailedRequest)
  const request = evidentRequest ?? (culprit && (hasFailed(culprit) || failed.length === 0) ? culprit : failed[0])

  const consequence = request && session.events.find((event) => isError(event) && event.cause === request.id)
  const follows = (event: ErrorEvent) => !request || mayFollow(event, request, byId)
  const errors = [...evidence.filter(isError), ...(consequence && isError(consequence) ? [consequence] : [])]
  const error = [...errors, ...(firstError ? [firstError] : [])].find(follows)

  const printed =
    request && !error ? session.events.find((event) => event.cause === request.id && printsError(event)) : undefined

  const start = request ?? error
  const step = start && stepBefore(start, session, byId)
  return {
    ...(request && { request }),
    ...(error && { error }),
    ...(printed?.kind === 'console' && { printed }),
    ...(step && { step, stepNumber: steps(session).indexOf(step) + 1 }),
  }
}

function mayFollow(error: ErrorEvent, request: RequestEvent, byId: ReadonlyMap<string, SessionEvent>): boolean {
  const others = causesOf(error, byId).filter(isFailedRequest)
  return error.at + clockTolerance >= request.at && (others.length === 0 || others.includes(request))
}

const isRequest = (event: SessionEvent): event is RequestEvent => event.kind === 'request'
const isFailedRequest = (event: SessionEvent): event is RequestEvent => isRequest(event) && hasFailed(event)
const isError = (event: SessionEvent): event is ErrorEvent => event.kind === 'error'

const printsError = (event: SessionEvent) => event.kind === 'console' && printedError(event) !== undefined

/** The first error among the arguments of a console line. */
export function printedError({ args }: Pick<ConsoleEvent, 'args'>): ErrorInfo | undefined {
  const printed = args.find((arg) => arg.type === 'error')
  return printed?.type === 'error' ? printed.error : undefined
}

export function steps(session: Session): StepEvent[] {
  return session.events.filter((event): event is StepEvent => event.kind === 'step')
}

/** The causes of an event, nearest first; stops at a cycle, which a forged bundle may contain. */
function causesOf(event: SessionEvent, byId: ReadonlyMap<string, SessionEvent>): SessionEvent[] {
  const chain: SessionEvent[] = []
  let next = event.cause === undefined ? undefined : byId.get(event.cause)
  while (next && next !== event && !chain.includes(next)) {
    chain.push(next)
    next = next.cause === undefined ? undefined : byId.get(next.cause)
  }
  return chain
}

function stepBefore(
  event: SessionEvent,
  session: Session,
  byId: ReadonlyMap<string, SessionEvent>,
): StepEvent | undefined {
  const caused = causesOf(event, byId).find((cause): cause is StepEvent => cause.kind === 'step')
  return caused ?? steps(session).findLast((step) => step.at <= event.at)
}
