import { describe, expect, it } from 'vitest'
import {
  type Article,
  createIndex,
  find,
  loadIndex,
  type Query,
  saveIndex,
  search,
  searchText,
} from '../../../src/core/kb/index.ts'
import { expectCost } from '../../support/processor-time.ts'
import { sampleArticles } from './sample-articles.ts'

const article = (id: string, title: string, body = '', more: Partial<Article> = {}): Article => ({
  id,
  title,
  body,
  tags: [],
  source: 'test',
  ...more,
})
const ask = (...messages: string[]): Query => ({
  messages: messages.map((text, i) => ({ text, weight: 1, from: `e${i}` })),
})
const ids = (index: Parameters<typeof search>[0], query: Query) => search(index, query).map((hit) => hit.article.id)

const small = createIndex([
  article('chunk', 'Chunk missing after a release', 'Shows `ChunkLoadError: Loading chunk 4 failed.` Reload the page.'),
  article('login', 'Session expired', 'Sign in again. The token has expired.'),
  article('pdf', 'Export as PDF', 'Choose Export and then PDF. The export can take a while.'),
])

describe('search', () => {
  it('finds the article by the words of an error, inflected or not', () => {
    expect(ids(small, ask('ChunkLoadError: Loading chunk 17 failed'))[0]).toBe('chunk')
    expect(ids(small, ask('tokens expiring'))[0]).toBe('login')
  })

  it('is not drowned by other messages', () => {
    const noise = Array.from({ length: 15 }, (_, i) => `Widget ${i} could not render panel gadget ${i * 7}`)
    expect(ids(small, ask(...noise, 'ChunkLoadError'))[0]).toBe('chunk')
  })

  it('says why: the shared words, the passage, the event', () => {
    const [hit] = search(small, ask('something else', 'ChunkLoadError: Loading chunk 17 failed'))
    expect(hit).toMatchObject({ confident: true })
    expect(hit?.matched).toEqual([
      {
        terms: expect.arrayContaining(['ChunkLoadError', 'Loading', 'failed']),
        quote: 'Shows ChunkLoadError: Loading chunk 4 failed.',
        from: 'e1',
      },
    ])
  })

  it('finds an article by the name of its file, which may be all that a message has of it', () => {
    const index = createIndex([
      article('docs/errors/css-global.md', 'Styles in the wrong place', 'Move the import.'),
      article('docs/errors/other.md', 'Something else', 'Move the button.'),
    ])
    expect(ids(index, ask('Global CSS cannot be imported'))).toEqual(['docs/errors/css-global.md'])
  })

  it('prefers exact wording to the same words elsewhere', () => {
    const index = createIndex([
      article(
        'loose',
        'Notes',
        'The upload was refused. A limit was changed. The file is too new. Large fonts are fine.',
      ),
      article(
        'exact',
        'Notes',
        'The message is: file is too large, upload refused by limit. It was changed. New fonts.',
      ),
    ])
    expect(ids(index, ask('file is too large, upload refused by limit'))[0]).toBe('exact')
  })

  it('prefers the title to the body', () => {
    const index = createIndex([
      article('body', 'Miscellaneous notes', 'printing invoices'),
      article('title', 'Printing invoices', 'miscellaneous notes'),
    ])
    expect(ids(index, ask('printing invoices'))[0]).toBe('title')
  })

  it('prefers the article in which a whole message stands to a title that shares its words, but not for two words', () => {
    const filler = 'The store view, its website and their tokens are set up by an administrator. '.repeat(12)
    const index = createIndex([
      article('title', 'Customize emails', 'Choose a template.'),
      article('whole', 'Token of a store view', `${filler}It says “Customer email provided does not exist”. ${filler}`),
      article('other', 'Provided that it exists', 'Nothing to see.'),
    ])
    expect(ids(index, ask('Customer email provided does not exist'))[0]).toBe('whole')
    expect(ids(index, ask('customer email'))[0]).toBe('title')
  })

  it('weighs a message by its weight', () => {
    const messages = [
      { text: 'chunk missing release', weight: 0.2 },
      { text: 'export PDF', weight: 1 },
    ]
    expect(ids(small, { messages })[0]).toBe('pdf')
  })

  it('keeps to the limit', () => {
    expect(search(small, ask('the page shows export, token and chunk'), 2)).toHaveLength(2)
  })

  it.each([
    ['no messages', small, { messages: [] }],
    ['words that no article has', small, ask('zyzzyva quokka')],
    ['only stop words', small, ask('the and of')],
    ['an empty knowledge base', createIndex([]), ask('chunk')],
    ['articles without words', createIndex([article('a', '', ''), article('b', '…', '')]), ask('chunk')],
  ])('finds nothing for %s', (_, index, query) => expect(search(index, query)).toEqual([]))

  it('finds text in any script', () => {
    const index = createIndex([
      article('zh', '请求失败', '服务器没有响应'),
      article('ru', 'Ошибка запроса'),
      article('de', 'Größe überschritten'),
    ])
    expect(ids(index, ask('网络请求失败'))).toEqual(['zh'])
    expect(ids(index, ask('ошибка'))).toEqual(['ru'])
    expect(ids(index, ask('groesse? Große überschritten'))[0]).toBe('de')
  })
})

describe('searchText', () => {
  it.each([
    ['chun', 'chunk'],
    ['session exp', 'login'],
    ['export', 'pdf'],
    ['  Exp', 'login'],
  ])('"%s" -> %s', (text, id) => expect(searchText(small, text).map((hit) => hit.article.id)).toContain(id))

  it('completes an unfinished word with an accent', () => {
    expect(searchText(createIndex([article('a', 'Rückerstattung')]), 'Rückerst')).toHaveLength(1)
  })

  it.each(['', 'c', 'qqqq', '{}'])('nothing for "%s"', (text) => expect(searchText(small, text)).toEqual([]))
})

describe('saving and loading', () => {
  const articles = sampleArticles()
  const index = createIndex(articles)
  const query = ask('Failed to fetch dynamically imported module', 'Unexpected token < in JSON', '401 token_expired')
  const expected = search(index, query, 20)

  it('gives the same answers after a structured clone, once its articles are handed in', () => {
    const loaded = loadIndex(structuredClone(saveIndex(index)))!
    expect(saveIndex(loaded)).toEqual(saveIndex(index))
    const found = find(loaded, query, 20)
    expect(search(loaded, query, 20)).toEqual([])
    for (const { doc } of found) loaded.forward.articles.put?.(doc, articles[doc]!)
    expect(search(loaded, query, 20)).toEqual(expected)
  })

  it('of no articles is one of no articles', () => {
    expect(search(loadIndex(saveIndex(createIndex([])))!, query, 20)).toEqual([])
  })

  it.each([
    ['of another version', { version: 0 }],
    ['that lost a part', { impacts: new Uint8Array(3) }],
    ['whose articles do not fit', { keys: saveIndex(createIndex(articles.slice(1))).keys }],
    ['that lost its terms', { terms: '' }],
  ])('is none %s', (_, damage) => {
    expect(loadIndex({ ...saveIndex(index), ...damage })).toBeUndefined()
  })

  it('is the same whether made at once or from an earlier one', () => {
    const [first, second, ...rest] = articles
    const changed = [
      { ...second!, body: 'A new text about quokkas.' },
      ...rest,
      article('new', 'Something new', 'wombats'),
    ]
    const stored = loadIndex(saveIndex(createIndex([first!, second!, ...rest])))!
    const renewed = createIndex(changed, stored)
    expect(saveIndex(renewed)).toEqual(saveIndex(createIndex(changed)))
    expect(ids(renewed, ask('quokkas'))).toEqual([second!.id])
  })
})

describe('speed, at 1,000 articles', () => {
  const words = sampleArticles().flatMap(({ body }) => body.split(/\s+/))
  // A linear congruential generator (Numerical Recipes): the same articles in every run.
  let state = 42
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const text = (length: number) => Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')
  const articles = Array.from({ length: 1000 }, (_, i) => article(`a${i}`, text(8), text(300)))

  it('indexes and answers within what a person does not notice', async () => {
    const index = await expectCost(5000, () => createIndex(articles))
    const queries = Array.from({ length: 40 }, () => ask(...Array.from({ length: 5 }, () => text(20))))
    await expectCost(4000, () => {
      for (const query of queries) expect(search(index, query)).toHaveLength(5)
    })
  })
})
