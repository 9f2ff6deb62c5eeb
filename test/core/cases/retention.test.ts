import { expect, it } from 'vitest'
import { keptCaseLimits, overLimits } from '../../../src/core/cases/index.ts'

const { age } = keptCaseLimits
const limits = { age, count: 3, bytes: 100 }
/** Cases named by their letters, each changed an hour before the one ahead of it. */
const cases = (...sizes: number[]) =>
  sizes.map((size, i) => ({ id: 'abcdefgh'[i]!, changedAt: 10 * age - i * 3_600_000, size }))

it.each([
  ['nothing', [], 10 * age, []],
  ['what fits', cases(10, 10, 10), 10 * age, []],
  ['the oldest of too many', cases(1, 1, 1, 1, 1), 10 * age, ['d', 'e']],
  ['the oldest of too much', cases(60, 60, 20), 10 * age, ['b']],
  ['not the newest, however large', cases(500, 1), 10 * age, ['b']],
  ['what is a day old', cases(1, 1, 1), 11 * age - 3_600_000, ['c']],
  ['all, when all is old', cases(1, 1), 12 * age, ['a', 'b']],
] as const)('drops %s', (_what, list, now, over) => {
  expect(overLimits(list, now, limits)).toEqual(over)
  expect(overLimits([...list].reverse(), now, limits).sort()).toEqual([...over].sort())
})

it('holds to 24 hours, 20 cases and 200 MB', () => {
  expect(keptCaseLimits).toEqual({ age: 86_400_000, count: 20, bytes: 200_000_000 })
})
