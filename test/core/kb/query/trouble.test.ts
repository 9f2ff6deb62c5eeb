import { describe, expect, it } from 'vitest'
import { type Article, createIndex, search } from '../../../../src/core/kb/index.ts'
import { troubleIn, troubleTerms } from '../../../../src/core/kb/query/trouble.ts'

const article = (id: string, title: string, body: string): Article => ({ id, title, body, tags: [], source: 'test' })

describe('how much an article is about trouble', () => {
  it.each<[string, string, number]>([
    ['headings of support articles', '## Symptoms\n## Cause\n## Resolution', 1],
    ['plain sentences', 'This error occurs when the plan is missing. To fix it, choose one.', 1],
    ['two of the words', 'Saving fails. The cause is a plan.', 2 / 3],
    ['one word, however often', 'An error is an error.', 1 / 3],
    ['a page that describes a feature', 'Choose a plan and press Save.', 0],
    ['German', 'Ursache: Das Formular speichert nicht.', 1],
    ['German with a word that is written alike', 'Das Problem ist bekannt: Das Formular speichert nicht.', 1],
    ['Japanese', '原因：フォームが保存されません。', 1],
  ])('%s', (_, body, expected) => {
    const other = article('2', 'Forms', 'An error is shown. This issue is known. To fix it, save again.')
    const index = createIndex([article('1', 'Plans', body), other])
    expect(troubleIn(index, troubleTerms(index), 0)).toBeCloseTo(expected)
  })
})

it('tells nothing in a knowledge base without the words', () => {
  const pages = Array.from({ length: 20 }, (_, i) => article(`${i}`, 'Plans', 'Choose a plan and press Save.'))
  const once = article('once', 'Forms', 'The form is saved to fix its state.')
  const index = createIndex([...pages, once])
  expect(troubleTerms(index)).toEqual([])
  expect(pages.map((_, doc) => troubleIn(index, [], doc))).toEqual(pages.map(() => 1))
})

describe('ranking', () => {
  const index = createIndex([
    article('reference', 'Image sources', 'GET /api/images: the source is a host, to be set once.'),
    article(
      'trouble',
      'Image sources',
      'This error occurs when a source is some host. To fix it, add one more to the list and save again.',
    ),
  ])
  const first = (text: string) => search(index, { messages: [{ text, weight: 1 }] })[0]?.article.id

  it('prefers what went wrong to how it works, where both have the words', () => {
    expect(first('Invalid source: host of image')).toBe('trouble')
  })

  it('leaves a failing request to the page of its endpoint', () => {
    expect(first('GET /api/images 500: Invalid source: host of image')).toBe('reference')
  })
})
