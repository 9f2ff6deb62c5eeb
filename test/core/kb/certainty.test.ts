import { describe, expect, it } from 'vitest'
import { certaintyOf, type Evidence } from '../../../src/core/kb/certainty.ts'
import { type Article, createIndex, search } from '../../../src/core/kb/index.ts'

const known = (...shares: number[]) => shares.map((share) => ({ known: share }))
const seen = (told: Partial<Evidence> = {}): Evidence => ({ strength: 2, rival: 1, endpoint: 'none', ...told })
const certainty = (told: Partial<Evidence>, share = 1) => certaintyOf(known(share), [seen(told)])

describe('certainty', () => {
  it.each<[string, Partial<Evidence>]>([
    ['a weaker match', { strength: 1.5 }],
    ['a rival as good', { rival: 2 }],
    ['a better rival', { rival: 3 }],
    ['the same route with another method', { endpoint: 'other-method' }],
    ['an endpoint that is not told of', { endpoint: 'not-told' }],
  ])('is less for %s', (_, told) => {
    expect(certainty(told)).toBeLessThan(certainty({}))
  })

  it('is less where words are unknown, and being ahead then says little', () => {
    expect(certainty({}, 0.5)).toBeLessThan(certainty({}))
    expect(certainty({ rival: 0 }, 0.2) / certainty({ rival: 2 }, 0.2)).toBeCloseTo(1.2)
    expect(certainty({ rival: 0 }, 1) / certainty({ rival: 2 }, 1)).toBeCloseTo(2)
  })

  it('goes by the best message, whatever else was printed', () => {
    const noise = seen({ strength: 0.2, rival: 0.9 })
    expect(certaintyOf(known(1, 1, 0.1), [noise, seen(), noise])).toBe(certainty({}))
    expect(certaintyOf([], [])).toBe(0)
  })
})

describe('the endpoint of a failing request', () => {
  const article = (id: string, title: string): Article => ({ id, title, body: 'Plan', tags: [], source: 'test' })
  const index = createIndex([
    article('1', 'GET /api/tags/{id}'),
    article('2', 'DELETE /api/users/{id}'),
    article('3', 'Tags and users in the api'),
  ])
  const surenessOf = (text: string) => {
    const [hit] = search(index, { messages: [{ text, weight: 1 }] })
    return [hit?.article.id, hit?.confident]
  }

  it.each([
    ['GET /api/tags/42 404', ['1', true]],
    ['DELETE /api/tags/42 404', ['1', false]],
    ['GET /api/users/42 500', ['2', false]],
    ['DELETE /api/users/42 500', ['2', true]],
  ])('%s', (text, expected) => {
    expect(surenessOf(text)).toEqual(expected)
  })
})
