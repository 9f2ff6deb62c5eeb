import { describe, expect, it } from 'vitest'
import { type Article, createIndex, find, search } from '../../../../src/core/kb/index.ts'
import { needleFor } from '../../../../src/core/kb/ranking/needle.ts'
import { errorCodesIn } from '../../../../src/core/kb/words/error-code.ts'

describe('the error codes of a message', () => {
  it.each<[string, string[]]>([
    ['RuntimeError: NG0203: inject() must be called', ['NG0203']],
    ['Query failed: ORA-00942', ['ORA-00942']],
    ['POST /oauth/token 400: invalid_grant. Invalid code', ['invalid_grant']],
    ['[ImageNotFound] Could not find the image', ['ImageNotFound']],
    ['TAX_RULE_MISSING', ['TAX_RULE_MISSING']],
    ['GET /collect failed: net::ERR_FAILED', ['ERR_FAILED', 'net::ERR_FAILED']],
  ])('%s', (text, codes) => expect(errorCodesIn(text)).toEqual(codes))

  it.each([
    'TypeError: x is not a function',
    '[vite] connecting',
    'Request failed with status code 500',
    'HTTP 404',
    'teamMembers must be an array',
    'The digest is no SHA-256',
    'The date is not as ISO-8601 has it',
    'JsonWebTokenError: RS256 is not allowed',
    'img failed to load /media/user_pictures/large_size 404',
  ])('none: %s', (text) => expect(errorCodesIn(text)).toEqual([]))
})

describe('an article about another code', () => {
  const article = (code: string): Article => {
    const body = 'This error occurs when the plan is missing. To fix it, choose one.'
    return { id: code, title: `${code}: the image could not be resolved`, body, tags: [], source: 'test' }
  }
  const hitFor = (text: string) =>
    search(createIndex([article('NG0201')]), { messages: [{ text, weight: 1 }] })[0]!.certainty

  it('is less sure than one about the same, or one where the message has none', () => {
    const other = hitFor('NG0203: the image could not be resolved')
    expect(other).toBeLessThan(hitFor('NG0201: the image could not be resolved'))
    expect(other).toBeLessThan(hitFor('the image could not be resolved'))
  })
})

describe('a message that names something no article holds', () => {
  const article: Article = {
    id: '1',
    title: 'The quota ledger diverged',
    body: 'This error occurs when a plan is missing. To fix it, choose one.',
    tags: [],
    source: 'test',
  }
  const others = Array.from({ length: 20 }, (_, i) => ({
    ...article,
    id: `other ${i}`,
    title: 'Plans',
    body: 'Choose one.',
  }))
  const index = createIndex([article, ...others])
  const message = (named: string) => `The quota ledger diverged ${named}`
  const queryOf = (named: string) => ({ messages: [{ text: message(named), weight: 1 }] })
  const codeOf = (named: string) => find(index, queryOf(named))[0]!.evidence[0]!.code

  it.each([
    ['an id', 'INV-20231'],
    ['a field', '(reading "user_id")'],
    ['a column', 'column created_at'],
    ['an algorithm', 'SHA-256'],
    ['a standard', 'ISO-8601'],
  ])('%s is no code: %s', (_, named) => {
    expect(codeOf(named)).toBe('none')
    expect(search(index, queryOf(named))[0]?.confident).toBe(true)
  })

  it.each([
    ['a constant', 'LEDGER_MISMATCH'],
    ['a numbered code', 'NG0203'],
    ['a name in brackets', '[LedgerMismatch]'],
    ['a code of the browser', 'net::ERR_FAILED'],
    ['an id and a constant', 'INV-20231 LEDGER_MISMATCH'],
  ])('%s is another code than that of the article: %s', (_, named) => {
    expect(codeOf(named)).toBe('not-told')
  })

  it.each(['invalid_ledger', 'ORA-00942'])('names a code where an article holds it: %s', (code) => {
    const other: Article = { ...article, id: '2', body: `The answer has ${code}.` }
    expect(needleFor(createIndex([article]), code).codes).toEqual([])
    expect(needleFor(createIndex([article, other]), code).codes).toEqual([expect.any(Number)])
  })
})

describe('a part of the path that is written like a code', () => {
  const article = (id: string, title: string, body: string): Article => ({ id, title, body, tags: [], source: 'test' })
  const certaintyOf = (path: string, articles: Article[]) =>
    search(createIndex(articles), { messages: [{ text: `GET ${path}/42 404: Quota ledger diverged`, weight: 1 }] })[0]!
      .certainty

  it.each<[string, (path: string) => Article[]]>([
    ['an article that names it in prose', (path) => [article('1', 'Quota ledger diverged', `Of ${path.slice(5)}.`)]],
    ['the page of its endpoint', (path) => [article('1', `GET ${path}/{id}`, 'Quota ledger diverged')]],
    ['an article without it', () => [article('1', 'Quota ledger diverged', 'Save again.')]],
    [
      'an article without it, where another has it',
      (path) => [article('1', 'Quota ledger diverged', 'Save again.'), article('2', path.slice(5), 'Choose a plan.')],
    ],
  ])('is no code to %s', (_, articlesOf) => {
    // A hyphen gives the same terms, and nobody takes it for a code.
    const [written, plain] = ['/api/user_settings', '/api/user-settings']
    expect(certaintyOf(written, articlesOf(written))).toBeCloseTo(certaintyOf(plain, articlesOf(plain)))
  })

  it('leaves the codes behind the endpoint', () => {
    const articles = [article('1', 'Quota ledger diverged', 'The answer has invalid_ledger.')]
    const certainty = (code: string) =>
      search(createIndex(articles), { messages: [{ text: `GET /api/plans 404: Quota ledger ${code}`, weight: 1 }] })[0]!
        .certainty
    expect(certainty('invalid_ledger')).toBeGreaterThan(certainty('invalid-ledger'))
  })
})
