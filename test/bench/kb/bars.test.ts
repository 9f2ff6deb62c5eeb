import { describe, expect, it } from 'vitest'
import { type All, reportOf } from './bars.ts'
import type { Measured } from './measure.ts'
import type { Judged } from './missing.ts'

const measured = (engine: string, first: number, third = 0): Measured => {
  const placed = Array.from({ length: 100 }, (_, i) => ({
    source: 's',
    rank: i < first ? 1 : i < first + third ? 3 : 9,
  }))
  return { engine, build: 900, memory: 5e6, size: 4e6, clean: placed, noisy: placed, queries: [1, 2, 3] }
}
const judged = (there: number, gone: number): Judged => ({
  source: 's',
  there: { first: true, confident: true, certainty: there },
  gone: { confident: gone > 1, certainty: gone },
})
const scaled = (articles: number, query: number) => ({
  articles,
  build: 4_000,
  heap: { articles: 9e6, index: 50e6 },
  load: { processor: 200, clock: 200 },
  queries: [query],
})
const good: All = {
  engines: [measured('Casefile', 80, 10), measured('Other', 60)],
  compared: measured('Casefile', 80, 10).noisy,
  symptoms: measured('Casefile', 95).noisy,
  missing: Array.from({ length: 20 }, () => judged(2, 0.5)),
  scales: [scaled(1_000, 9), scaled(10_000, 24), scaled(100_000, 49)],
}
const failing = (told: Partial<All>) =>
  reportOf({ ...good, ...told }).bars.flatMap(({ name, holds }) => (holds ? [] : [name]))

describe('the bars of the knowledge base', () => {
  it('hold for a good one', () => {
    expect(failing({})).toEqual([])
  })

  it('have the sessions beside them whose error text stands in one article only', () => {
    const { rows } = reportOf({ ...good, toldApart: measured('Casefile', 99).noisy })
    const of = rows.filter(({ metric }) => metric.startsWith('error text in this article alone'))
    expect(of.map(({ value }) => value).slice(0, 2)).toEqual([100, 0.99])
  })

  it.each<[string, Partial<All>, string[]]>([
    [
      'an article that is not first',
      { engines: [measured('Casefile', 77, 10), measured('Other', 60)] },
      ['clean: Success@1'],
    ],
    [
      'one that is not among three',
      { engines: [measured('Casefile', 79, 4), measured('Other', 60)] },
      ['clean: Success@3'],
    ],
    [
      'a library that does better',
      { engines: [measured('Casefile', 80, 10), measured('Other', 81)] },
      ['noisy: Success@1, above the best library'],
    ],
    [
      'error texts that are not found',
      { symptoms: measured('Casefile', 89).noisy },
      ['error text in the article: Success@1'],
    ],
    [
      'silence where the article is missing',
      { missing: [...Array.from({ length: 3 }, () => judged(2, 0.5)), judged(2, 3)] },
      ['article missing: told so, at 5 % wrongly'],
    ],
    ['slow answers', { scales: [scaled(10_000, 26)] }, ['10,000 articles: query p95, ms']],
    [
      'a large index',
      { scales: [{ ...scaled(10_000, 1), heap: { articles: 1, index: 61e6 } }] },
      ['10,000 articles: heap of the index, MB'],
    ],
    [
      'a slow load',
      { scales: [{ ...scaled(10_000, 1), load: { processor: Number.NaN, clock: 1 } }] },
      ['10,000 articles: index loaded in, ms'],
    ],
  ])('fail for %s', (_, told, names) => {
    expect(failing(told)).toEqual(names)
  })

  it('do not ask for error texts where none were withheld', () => {
    const { bars, rows } = reportOf({ ...good, symptoms: undefined })
    expect([...bars.map(({ name }) => name), ...rows.map(({ metric }) => metric)].join()).not.toContain('error text')
  })

  it('have a figure each, with its interval', () => {
    const { rows } = reportOf(good)
    expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true)
    expect(rows.find(({ metric }) => metric === 'noisy: Success@1')).toMatchObject({ subject: 'Casefile', value: 0.8 })
    expect(rows.find(({ metric }) => metric === 'noisy: Success@1, 95 % from')!.value).toBeLessThan(0.8)
  })
})
