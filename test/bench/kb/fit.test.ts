import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/core/kb/ranking/certainty.ts'
import { fitWeights, leaveOneOut, type Seen } from './fit.ts'
import { toldOf, wronglyToldOf } from './missing.ts'
import { fitLogistic } from './regression.ts'

describe('the regression', () => {
  it('gives the logit of the share where there is only a constant', () => {
    const labels = [1, 1, 1, 0]
    const [constant] = fitLogistic(labels.map((label) => ({ features: [1], label, weight: 1 })))
    expect(constant).toBeCloseTo(Math.log(3))
  })

  it('counts an example by its weight', () => {
    const [constant] = fitLogistic([
      { features: [1], label: 1, weight: 3 },
      { features: [1], label: 0, weight: 1 },
    ])
    expect(constant).toBeCloseTo(Math.log(3))
  })

  it('keeps the weight of what tells all apart finite, and of what tells nothing near 0', () => {
    const examples = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
      features: [1, i < 4 ? 0 : 1, i % 2],
      label: i < 4 ? 0 : 1,
      weight: 1,
    }))
    const [, telling, idle] = fitLogistic(examples)
    expect(telling).toBeGreaterThan(1)
    expect(telling).toBeLessThan(10)
    expect(idle).toBeCloseTo(0)
  })
})

describe('the weights of certainty', () => {
  const evidence = (strength: number): Evidence => ({
    strength,
    others: 0.5,
    coverage: 0.5,
    passage: 0.5,
    words: 3,
    isRequest: false,
    endpoint: 'none',
    code: 'none',
  })
  // With the article present the match is four times as strong; a noise message occurs in both cases.
  const seen = ['a', 'b', 'c'].flatMap((source) =>
    Array.from({ length: 20 }, (_, i): Seen => {
      const [there, gone] = [2 + i / 20, 0.5 + i / 80]
      return { source, first: true, there: [evidence(0.1), evidence(there)], gone: [evidence(gone), evidence(0.1)] }
    }),
  )

  it('go up with what tells right hits from others', () => {
    expect(fitWeights(seen).lead).toBeGreaterThan(1)
  })

  it('tell those of a source that they were not fitted to', () => {
    const judged = leaveOneOut(seen)
    expect(judged).toHaveLength(seen.length)
    expect(toldOf(judged)).toBe(1)
    expect(wronglyToldOf(judged)).toBeLessThanOrEqual(0.1)
  })
})
