import { expect, it } from 'vitest'
import { newStep } from '../../../src/panel/models/guide-draft.ts'
import { findStep, withStepBack, withStepChanged, withStepMoved } from '../../../src/panel/models/guide-steps.ts'

const steps = [newStep(4, 'a'), newStep(9, 'b'), newStep(2, 'c')]
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('')

it.each<[key: number, by: -1 | 1, order: string]>([
  [4, 1, 'bac'],
  [2, -1, 'acb'],
  [9, -1, 'bac'],
  [4, -1, 'abc'],
  [2, 1, 'abc'],
  [7, 1, 'abc'],
])('the step %i moved by %i', (key, by, order) => {
  expect(texts(withStepMoved(steps, key, by))).toBe(order)
})

it.each([4, 9, 2])('the step %i, taken out and put back, stands where it was', (key) => {
  const found = findStep(steps, key)!
  const without = steps.filter((step) => step !== found.step)
  expect(withStepBack(without, found)).toEqual(steps)
})

it('a change is of one step, and of none that is not there', () => {
  expect(texts(withStepChanged(steps, 9, { text: 'x' }))).toBe('axc')
  expect(withStepChanged(steps, 7, { text: 'x' })).toEqual(steps)
  expect(findStep(steps, 7)).toBeUndefined()
})
