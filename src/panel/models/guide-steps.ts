/** Edits to the list of a guide's steps. Each returns a new list. Pure. */
import type { DraftStep } from './guide-draft.ts'

export interface RemovedStep {
  step: DraftStep
  /** where it was */
  index: number
}

type Steps = readonly DraftStep[]

export function withStepChanged(steps: Steps, key: number, changes: Partial<DraftStep>): Steps {
  return steps.map((step) => (step.key === key ? { ...step, ...changes } : step))
}

/** @param by -1: up by one, 1: down by one */
export function withStepMoved(steps: Steps, key: number, by: -1 | 1): Steps {
  const from = steps.findIndex((step) => step.key === key)
  const to = from + by
  if (from < 0 || to < 0 || to >= steps.length) return steps
  const moved = [...steps]
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}

export function findStep(steps: Steps, key: number): RemovedStep | undefined {
  const index = steps.findIndex((step) => step.key === key)
  const step = steps[index]
  return step && { step, index }
}

export function withStepBack(steps: Steps, { step, index }: RemovedStep): Steps {
  return [...steps.slice(0, index), step, ...steps.slice(index)]
}
