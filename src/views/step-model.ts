/** The customer's way through the app: steps with numbers, page changes and marks between them. Pure. */
import { isProblem, type SessionEvent } from '../core/session/index.ts'
import type { IconName } from '../ui/index.ts'
import { summarise } from './event-summary.ts'

export interface NumberedStep {
  event: SessionEvent
  /** 1-based; page changes and marks have none */
  number?: number
  icon: IconName
  text: string
  /** problems that followed from it, directly or through a request */
  problems: SessionEvent[]
}

/** Steps, full page loads and marks, in order. */
export function stepsOf(events: readonly SessionEvent[]): NumberedStep[] {
  const owner = new Map<string, string>()
  const problems = new Map<string, SessionEvent[]>()
  const steps: NumberedStep[] = []
  let number = 0
  for (const event of events) {
    if (event.kind === 'step') owner.set(event.id, event.id)
    else if (event.cause !== undefined) {
      const step = owner.get(event.cause)
      if (step !== undefined) {
        owner.set(event.id, step)
        if (isProblem(event)) problems.set(step, [...(problems.get(step) ?? []), event])
      }
    }
    if (!belongs(event)) continue
    const { icon, text } = summarise(event, originOf(event))
    steps.push({ event, icon, text, problems: [], ...(event.kind === 'step' ? { number: ++number } : {}) })
  }
  return steps.map((step) => ({ ...step, problems: problems.get(step.event.id) ?? [] }))
}

/** The number of a step among the steps, 1-based; undefined for any other event. */
export function stepNumber(events: readonly SessionEvent[], id: string): number | undefined {
  const index = events.filter((event) => event.kind === 'step').findIndex((event) => event.id === id)
  return index === -1 ? undefined : index + 1
}

/** A page change inside the app that a step caused says nothing that the step does not say. */
function belongs(event: SessionEvent): boolean {
  if (event.kind === 'step' || event.kind === 'mark') return true
  return event.kind === 'navigation' && event.how !== 'leave' && event.how !== 'replace' && event.cause === undefined
}

function originOf(event: SessionEvent): string | undefined {
  return event.kind === 'navigation' && URL.canParse(event.url) ? new URL(event.url).origin : undefined
}
