import { expect, it } from 'vitest'
import { type Article, markdownOf, readArticle } from '../../../../src/core/kb/index.ts'

const article: Article = {
  id: 'tax-rule-missing-3fa2c1',
  title: 'Invoice: "TAX_RULE_MISSING"\n---\n# not a heading \u2028 é',
  body: '## Symptoms\n\n- `500`\n\n---\n\nAfter a rule.',
  tags: ['TAX_RULE_MISSING', 'a, b'],
  product: 'Invoices',
  url: 'https://help.example/a#b',
  updated: '2026-11-28',
  language: 'en',
  audience: 'internal',
  source: 'Written here',
}

it('writes what the import reads back unchanged', () => {
  expect(readArticle(markdownOf(article), 'x.md', 'Written here')).toEqual({ article })
})

it('leaves out what an article does not have', () => {
  const bare = { id: 'a', title: 'T', body: 'Text.', tags: [], source: 's' }
  expect(markdownOf(bare)).toBe('---\nid: "a"\ntitle: "T"\n---\n\nText.\n')
})

it.each([
  ['a broken front matter', '---\ntitle: "x\n---\n\nText.', /front matter is not valid YAML/],
  ['nothing but front matter', '---\ntitle: x\n---\n', /has no text/],
  ['an empty text', '', /is empty/],
])('says why %s gives no article', (_, text, reason) => {
  expect(readArticle(text, 'x.md', 's')).toEqual({ problem: expect.stringMatching(reason) })
})
