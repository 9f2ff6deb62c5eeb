import { describe, expect, it } from 'vitest'
import { interval, macro, measures, rankOf } from './quality.ts'

const none = Number.POSITIVE_INFINITY

describe('where an article stands', () => {
  it.each([
    [['a', 'b'], ['a'], 1],
    [['a', 'b', 'c'], ['c', 'b'], 2],
    [['a'], ['z'], none],
    [[], ['z'], none],
  ])('%j for %j: %d', (found, relevant, rank) => {
    expect(rankOf(found, relevant)).toBe(rank)
  })
})

describe('what a rank is worth', () => {
  it.each([
    [1, [1, 1, 1, 1]],
    [2, [0, 1, 0.5, 0.631]],
    [3, [0, 1, 0.333, 0.5]],
    [4, [0, 0, 0.25, 0.431]],
    [11, [0, 0, 0, 0]],
    [none, [0, 0, 0, 0]],
  ])('%d', (rank, [first, third, mrr, ndcg]) => {
    const of = (name: keyof typeof measures) => measures[name]({ source: 's', rank })
    expect([of('Success@1'), of('Success@3')]).toEqual([first, third])
    expect(of('MRR@10')).toBeCloseTo(mrr!, 3)
    expect(of('nDCG@10')).toBeCloseTo(ndcg!, 3)
  })
})

describe('the average', () => {
  const placed = [...Array.from({ length: 98 }, () => ({ source: 'large', rank: 1 })), { source: 'small', rank: 9 }]

  it('gives every source the same weight', () => {
    expect(macro(placed, measures['Success@1'])).toBe(0.5)
  })

  it('has an interval around it, the same in every run, and none without differences', () => {
    const mixed = Array.from({ length: 100 }, (_, i) => ({ source: 's', rank: i < 70 ? 1 : 2 }))
    const [low, high] = interval(mixed, measures['Success@1'])
    // Binomial: 0.7 plus or minus 1.96 * sqrt(0.7 * 0.3 / 100).
    expect(low).toBeGreaterThan(0.58)
    expect(low).toBeLessThan(0.64)
    expect(high).toBeGreaterThan(0.76)
    expect(high).toBeLessThan(0.82)
    expect(interval(mixed, measures['Success@1'])).toEqual([low, high])
    expect(interval(placed, measures['Success@1'])).toEqual([0.5, 0.5])
  })
})
