import { describe, expect, it } from 'vitest'
import type { Feedback } from '../../../src/core/history/index.ts'
import type { Hit } from '../../../src/core/kb/index.ts'
import { feedbackWords, reranked, type Said } from '../../../src/panel/models/rerank.ts'
import { articleOf } from '../support/articles.ts'

const hit = (id: string, confident = false): Hit => ({
  article: { ...articleOf({ id, title: id }), url: `https://help.example/${id}` },
  ...{ score: 1, certainty: 1, confident, matched: [] },
})
const said = (id: string, solved: number, rejected: number) => ({
  ...{ title: id, url: `https://help.example/${id}`, solved, rejected },
})
const name = (id: string) => ({ title: id, url: `https://help.example/${id}` })
const order = (hits: readonly Hit[], feedback: readonly Feedback[], limit = 6, own: Said['own'] = {}) => {
  const { best, others } = reranked(hits, { feedback, own }, limit)
  const ids = (list: readonly Hit[]) => list.map(({ article }) => article.id).join(' ')
  return `${ids(best)} | ${ids(others)}`
}
const hits = [hit('a', true), hit('b', true), hit('c'), hit('d')]

describe('articles in the order that agents have given them', () => {
  it.each([
    ['nothing was said', [], 'a b | c d'],
    ['what solved it comes first, also when its words are weak', [said('d', 1, 0)], 'd a b | c'],
    ['the most often first', [said('c', 1, 0), said('d', 3, 0)], 'd c a b | '],
    ['what does not fit comes last, also when its words are strong', [said('a', 0, 1)], 'b | c d a'],
    ['as often one as the other changes nothing', [said('c', 2, 2)], 'a b | c d'],
    ['more often one than the other counts', [said('c', 2, 1), said('a', 1, 2)], 'c b | d a'],
    ['what was said of another article changes nothing', [said('x', 5, 0)], 'a b | c d'],
  ])('%s', (_, feedback, wanted) => {
    expect(order(hits, feedback)).toBe(wanted)
  })

  it('finds the solver far down, and keeps what was marked as not a match beyond the limit', () => {
    expect(order(hits, [said('d', 1, 0), said('a', 0, 1)], 2)).toBe('d b | a')
  })

  it.each([
    ['what is not the answer here is last, however often it was elsewhere', { notThis: [name('a')] }, 'b | c d a'],
    ['what solved it here is first, however often it did not fit elsewhere', { solvedBy: name('d') }, 'd a b | c'],
  ])('%s', (_, own, wanted) => {
    expect(order(hits, [said('a', 3, 1), said('d', 1, 2)], 6, own)).toBe(wanted)
  })
})

it.each([
  [1, 0, 'Solved this once here; moved up.'],
  [3, 0, 'Solved this 3 times here; moved up.'],
  [0, 1, 'Marked as not a match; moved down.'],
  [0, 2, 'Marked as not a match twice; moved down.'],
  [2, 1, 'Solved this twice here, marked as not a match; moved up.'],
  [1, 1, 'Solved this once here, marked as not a match.'],
  [1, 3, 'Solved this once here, marked as not a match 3 times; moved down.'],
])('says of %i and %i: %s', (solved, rejected, words) => {
  expect(feedbackWords({ solved, rejected })).toBe(words)
})

it.each([
  ['solved', 1, 2, 'Solved this once here, marked as not a match twice; moved up.'],
  ['not-this', 3, 1, 'Solved this 3 times here, marked as not a match; moved down.'],
] as const)('tells what the word of the case itself (%s) has done: %i and %i', (own, solved, rejected, words) => {
  expect(feedbackWords({ solved, rejected }, own)).toBe(words)
})
