import { describe, expect, it } from 'vitest'
import { orderOf } from './page/order.ts'
import { median, medianDifference, quantile, spread } from './statistics.ts'

describe('statistics', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[], Number.NaN],
  ])('median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('does not sort what it is given', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  it('interpolates between samples', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5)
    expect(spread([0, 1, 2, 3, 4])).toBe(2)
  })

  it('compares samples of the same round, so that a slow round does not count', () => {
    expect(medianDifference([11, 111, 12], [10, 110, 10])).toBe(1)
  })

  it('leaves out rounds that have no partner', () => {
    expect(medianDifference([11, 12, 99], [10, 10])).toBe(1.5)
  })
})

describe('order of a round', () => {
  const all = ['a', 'b', 'c']
  it.each([
    [0, 'abc'],
    [1, 'acb'],
    [2, 'cab'],
    [3, 'cba'],
    [-1, 'bac'],
  ])('round %d: %s', (round, expected) => {
    expect(orderOf(all, round).join('')).toBe(expected)
  })

  it('gives each a turn at each place', () => {
    const firsts = Array.from({ length: 6 }, (_, round) => orderOf(all, round)[0])
    expect(new Set(firsts)).toEqual(new Set(all))
  })
})
