/** Steps that a replay makes by itself while it does others, and must not do twice. */
import type { SessionEvent, StepEvent } from '../../session/index.ts'
import { consequence } from './recorder-navigation.ts'
import { selectorsOf } from './recorder-selectors.ts'

/** ms between a click and the double click of which it is the first half, in recordings of older versions */
const halfOfDouble = 1000

/** Ids of the clicks that a double click right after them does once more. */
export function firstHalves(events: readonly SessionEvent[]): Set<string> {
  const steps = events.filter((event) => event.kind === 'step')
  const halves = steps.filter((step, index) => {
    const next = steps[index + 1]
    if (step.action !== 'click' || next?.action !== 'doubleclick' || next.at - step.at > halfOfDouble) return false
    return isSame(step, next)
  })
  return new Set(halves.map((step) => step.id))
}

/** The click or the Enter that submitted a form is a step of its own. */
export function isSubmitOf(step: StepEvent, last: StepEvent | undefined): boolean {
  if (step.action !== 'submit' || !last) return false
  return step.at - last.at <= consequence && /click|key/.test(last.action)
}

/** Whether both were done to the same element. */
export function isSame(one: StepEvent, other: StepEvent): boolean {
  return (
    one.frame === other.frame && JSON.stringify(selectorsOf(one.target)) === JSON.stringify(selectorsOf(other.target))
  )
}
