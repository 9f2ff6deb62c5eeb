/** The customer's path through the app: numbered steps, with page changes and marks in between. Pure. */

import { originOf } from '../../core/base/url-parts.ts'
import { clockTolerance, type SessionEvent } from '../../core/session/index.ts'
import type { IconName } from '../../ui/index.ts'
import { isShownAsFailed, isStepOrMark, summarise } from '../event/event-summary.ts'
import type { Span } from '../timeline/time-ruler-model.ts'

export interface NumberedStep {
  event: SessionEvent
  /** 1-based; page changes and marks have none */
  number?: number
  icon: IconName
  text: string
  /** ids of the problems it caused, directly or through a request */
  problems: string[]
}

/** Steps, full page loads and marks, in order. */
export function stepsOf(events: readonly SessionEvent[]): NumberedStep[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const problems = new Map<string, string[]>()
  for (const event of events) {
    const step = isShownAsFailed(event) ? stepOf(event, byId) : undefined
    if (!step) continue
    const known = problems.get(step.id)
    if (known) known.push(event.id)
    else problems.set(step.id, [event.id])
  }
  let number = 0
  return events.filter(belongs).map((event) => {
    const { icon, text } = summarise(event, event.kind === 'navigation' ? originOf(event.url) : undefined)
    const numbered = event.kind === 'step' ? { number: ++number } : {}
    return { event, icon, text, problems: problems.get(event.id) ?? [], ...numbered }
  })
}

/** As many steps as a person can take in beside other things. */
const fewSteps = 60

/** The last steps up to an event, if there are too many to show all; without an event, the first ones. */
export function stepsBefore(steps: readonly NumberedStep[], event: SessionEvent | undefined): readonly NumberedStep[] {
  if (steps.length <= fewSteps || !event) return steps.slice(0, fewSteps)
  const end = Math.max(fewSteps, steps.findLastIndex((step) => step.event.at <= event.at) + 1)
  return steps.slice(end - fewSteps, end)
}

/** The step that caused a problem, if known, otherwise the last one before it. */
export function stepBefore(steps: readonly NumberedStep[], problem: SessionEvent): NumberedStep | undefined {
  const own = steps.filter(({ number }) => number !== undefined)
  return (
    own.find(({ problems }) => problems.includes(problem.id)) ?? own.findLast(({ event }) => event.at <= problem.at)
  )
}

/** A step leads to a request, which leads to an error, which may lead to another; a forged file could contain a cycle. */
const longestChain = 20

function stepOf(event: SessionEvent, byId: ReadonlyMap<string, SessionEvent>): SessionEvent | undefined {
  let at: SessionEvent | undefined = event
  for (let links = 0; at && at.kind !== 'step' && links < longestChain; links++)
    at = at.cause === undefined ? undefined : byId.get(at.cause)
  return at?.kind === 'step' ? at : undefined
}

/** The time from a step to the next one, or to the end of the session. @param end ms since the session began */
export function spanOfStep(events: readonly SessionEvent[], step: SessionEvent, end: number): Span {
  const next = events.find((event) => event.kind === 'step' && event.at > step.at)
  return { from: Math.max(0, step.at - clockTolerance), to: Math.max(step.at, next ? next.at - clockTolerance : end) }
}

/** An event's number among the steps, 1-based; undefined if it is not a step. */
export function stepNumber(events: readonly SessionEvent[], id: string): number | undefined {
  const index = events.filter((event) => event.kind === 'step').findIndex((event) => event.id === id)
  return index === -1 ? undefined : index + 1
}

/** A page change inside the app that a step caused adds nothing to the step. */
function belongs(event: SessionEvent): boolean {
  if (isStepOrMark(event)) return true
  return event.kind === 'navigation' && event.how !== 'leave' && event.how !== 'replace' && event.cause === undefined
}
