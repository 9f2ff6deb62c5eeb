import { describe, expect, it } from 'vitest'
import { createIndex, search } from '../../../src/core/kb/index.ts'
import { sampleArticles } from '../../core/kb/sample-articles.ts'
import { type Judged, toldAtFivePercent, toldOf, without, wronglyToldOf } from './missing.ts'

const articles = sampleArticles()

describe('an index without some articles', () => {
  const gone = articles.slice(0, 2).map(({ id }) => id)
  const reduced = without(createIndex(articles), gone)
  const anew = createIndex(articles.filter(({ id }) => !gone.includes(id)))

  it('finds what an index of the others finds', () => {
    for (const { title } of articles) {
      const query = { messages: [{ text: title, weight: 1 }] }
      const ids = (index: typeof anew) => search(index, query, 3).map(({ article }) => article.id)
      expect(ids(reduced)[0]).toBe(ids(anew)[0])
      expect(ids(reduced)).not.toContain(gone[0])
    }
  })

  it('knows only the words of the others', () => {
    expect([...reduced.forward.terms.keys()].sort()).toEqual([...anew.forward.terms.keys()].sort())
  })
})

describe('what is told', () => {
  const judged = (source: string, there: number, gone: number, first = true): Judged => ({
    source,
    there: { first, confident: there > 1, certainty: there },
    gone: { confident: gone > 1, certainty: gone },
  })
  // 20 right first hits at 1, 2, ... 20; without their articles 0.5 to 10.
  const even = Array.from({ length: 20 }, (_, i) => judged('a', i + 1, (i + 1) / 2))

  it('is counted at the limit of the product', () => {
    expect(toldOf(even)).toBe(0.1)
    expect(wronglyToldOf(even)).toBe(0.05)
  })

  it('is counted where 5 % of the right first hits are called no good match', () => {
    // The limit is 2: one of the 20 is below it, and 0.5, 1 and 1.5 of the others.
    expect(toldAtFivePercent(even)).toBe(0.15)
  })

  it('counts what is wrongly told among the right first hits only, and each source the same', () => {
    expect(wronglyToldOf([...even, judged('a', 0, 0, false)])).toBe(0.05)
    expect(wronglyToldOf([...even, judged('b', 0, 0)])).toBe(0.525)
  })
})
