/** Steps that a replay performs as part of others, and must not repeat. */
import type { SessionEvent, StepEvent } from '../../session/index.ts'
import { consequence } from './recorder-navigation.ts'
import { selectorsOf } from './recorder-selectors.ts'

/** ms between a click and the double click it is the first half of, in recordings of older versions */
const halfOfDouble = 1000

/** Ids of the clicks that are repeated by a double click right after them. */
export function firstHalves(events: readonly SessionEvent[]): Set<string> {
  const steps = events.filter((event) => event.kind === 'step')
  const halves = steps.filter((step, index) => {
    const next = steps[index + 1]
    if (step.action !== 'click' || next?.action !== 'doubleclick' || next.at - step.at > halfOfDouble) return false
    return isSame(step, next)
  })
  return new Set(halves.map((step) => step.id))
}

/** The click or Enter that submitted a form is a step of its own. */
export function isSubmitOf(step: StepEvent, last: StepEvent | undefined): boolean {
  if (step.action !== 'submit' || !last) return false
  return step.at - last.at <= consequence && /click|key/.test(last.action)
}

/** Whether both steps act on the same element. */
export function isSame(one: StepEvent, other: StepEvent): boolean {
  return (
    one.frame === other.frame && JSON.stringify(selectorsOf(one.target)) === JSON.stringify(selectorsOf(other.target))
  )
}
