import { describe, expect, it } from 'vitest'
import { type Article, createIndex, find, search } from '../../../../src/core/kb/index.ts'
import { certaintyOf, type Evidence } from '../../../../src/core/kb/ranking/certainty.ts'

const seen = (told: Partial<Evidence> = {}): Evidence => ({
  strength: 2,
  others: 1,
  coverage: 0.5,
  passage: 0.5,
  words: 4,
  isRequest: false,
  endpoint: 'none',
  code: 'none',
  ...told,
})
const certainty = (told: Partial<Evidence>) => certaintyOf([seen(told)])

describe('certainty', () => {
  it.each<[string, Partial<Evidence>, Partial<Evidence>]>([
    ['a weaker match', { strength: 1.5 }, {}],
    ['an endpoint that it is not about', { endpoint: 'other' }, {}],
    ['a message without an endpoint', {}, { endpoint: 'own' }],
    ['a crowd of articles that match nearly as well', { others: 1.5 }, {}],
    ['a crowd that matches better', { others: 3 }, { others: 2 }],
    ['an error code that the article does not have', { code: 'not-told' }, {}],
    ['a word in common with a long message', { coverage: 0.05 }, { coverage: 0.2 }],
    ['fewer of the words', { words: 2 }, { words: 3 }],
    ['as many words of a longer message', { coverage: 0.4, passage: 0.4 }, { coverage: 0.6, passage: 0.6 }],
    ['the same words here and there', { passage: 0.2 }, { passage: 0.5 }],
  ])('is less for %s', (_, less, more) => {
    expect(certainty(less)).toBeLessThan(certainty(more))
  })

  it.each<[string, Partial<Evidence>, Partial<Evidence>]>([
    [
      'a reference of the endpoint, with the code or without',
      { endpoint: 'own', code: 'not-told' },
      { endpoint: 'own' },
    ],
    ['an error code that the article has', { code: 'told' }, {}],
    ['an endpoint that it is not about, where it has the error code', { endpoint: 'other', code: 'told' }, {}],
    ['more of the message outside of the passage, at the same strength', { coverage: 0.6 }, {}],
    ['a match that is as far ahead, weak or strong', { strength: 0.7, others: 0.2 }, { strength: 1.7, others: 0.7 }],
    ['a request that shares more words, at the same strength', { isRequest: true, words: 9 }, { isRequest: true }],
    [
      'a request that shares more of its words, at the same strength',
      { isRequest: true, coverage: 0.9, passage: 0.9 },
      { isRequest: true },
    ],
  ])('is the same for %s', (_, one, other) => {
    expect(certainty(one)).toBe(certainty(other))
  })

  it('goes by the best message, whatever else was printed', () => {
    const noise = seen({ strength: 0.2, others: 0.9 })
    expect(certaintyOf([noise, seen(), noise])).toBe(certainty({}))
    expect(certaintyOf([])).toBe(0)
  })

  it('is between 0 and 1', () => {
    for (const told of [{ strength: 0 }, { strength: 1_000, others: 0 }]) {
      expect(certainty(told)).toBeGreaterThan(0)
      expect(certainty(told)).toBeLessThanOrEqual(1)
    }
  })
})

describe('the words of a message', () => {
  const filler = 'Plans are kept for a year, and whoever makes one may share it with a team.'
  const article = (id: string, title: string, body: string): Article => ({ id, title, body, tags: [], source: 'test' })
  const index = createIndex([
    article('1', 'The import stops', `An upload of members was too large. ${filler}`),
    article('2', 'Other things', `${filler} ${filler} In the end an upload of these members was too large for us.`),
    article('3', 'Error texts', `${filler} ${filler} It says: the upload of members exceeds what is allowed.`),
  ])
  const wordsOf = (text: string) =>
    find(index, { messages: [{ text, weight: 1 }] })
      .sort((a, b) => a.doc - b.doc)
      .map(({ evidence }) => evidence[0]?.words)

  it.each([
    ['in full in the title and where the article begins, less elsewhere', 'Upload of members stops', [3, 0.5, 0.5]],
    ['less that are parts of a name that only the app has', 'uploadMembers stops', [1.5, 0.125, 0.125]],
    ['in full where the whole message stands', 'The upload of members exceeds what is allowed', [2, 0.5, 4]],
    ['once however often', 'Upload, upload, upload', [1, 0.25, 0.25]],
  ])('count %s', (_, text, expected) => expect(wordsOf(text)).toEqual(expected))
})

describe('the others', () => {
  const article = (words: string, i: number): Article => ({ id: `${i}`, title: words, body: '', tags: [], source: '' })
  const text = 'import stops halfway without any notice'
  const about = text.split(' ').map((_, i, words) => words.slice(i).join(' '))
  const strengthsAndOthers = (count: number) =>
    find(createIndex(about.slice(0, count).map(article)), { messages: [{ text, weight: 1 }] }).map(
      ({ evidence: [one] }) => [one!.strength, one!.others] as const,
    )

  it.each([2, 4, about.length])('are the mean of the best five, itself left out, among %d', (count) => {
    const told = strengthsAndOthers(count)
    for (const [i, [, others]] of told.entries()) {
      const best = told.flatMap(([strength], j) => (j === i ? [] : [strength])).sort((a, b) => b - a)
      expect(others).toBeCloseTo(best.slice(0, 5).reduce((sum, strength) => sum + strength, 0) / 5)
    }
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

  it('counts only where articles are about endpoints', () => {
    const body = 'The answer says: the payload of this plan is too large to be saved.'
    const trouble: Article = { ...article('4', 'A plan is too large'), body }
    const reference = article('5', 'GET /api/plans')
    const surenessAmong = (articles: Article[]) =>
      search(createIndex(articles), {
        messages: [{ text: 'POST /api/files 413: the payload is too large', weight: 1 }],
      }).find((hit) => hit.article.id === '4')!.certainty
    expect(surenessAmong([trouble, reference])).toBeLessThan(surenessAmong([trouble, { ...reference, title: 'Plans' }]))
  })
})
