import { describe, expect, it } from 'vitest'
import { markdownOf } from '../../../src/core/kb/index.ts'
import { draftParts, withDraftParts } from '../../../src/panel/models/draft-parts.ts'

const article = {
  ...{ id: 'a-1', title: 'It says "no": $1 \\ ---', tags: ['a, b', 'c'], language: 'en', audience: 'internal' },
  body: '## Symptoms\n\n---\n\ntitle: not this',
}
const written = markdownOf(article)

describe('the parts of a draft', () => {
  it('are read as they were written', () => {
    const { title, tags, audience, body } = article
    expect(draftParts(written)).toEqual({ title, tags, audience, body: `${body}\n` })
  })

  it.each([
    ['no front matter', 'Text.'],
    ['a value that is no JSON', '---\ntitle: Plain words\n---\n\nText.'],
    ['a value over several lines', '---\ntitle: "x"\ntags:\n  - a\n---\n\nText.'],
    ['a field of another kind', '---\ntitle: 3\n---\n\nText.'],
    ['tags that are no texts', '---\ntitle: "x"\ntags: [1]\n---\n\nText.'],
  ])('are not told of a file with %s', (_, text) => {
    expect(draftParts(text)).toBeUndefined()
  })

  it.each([
    ['a title', { title: 'Says "$&": new' }],
    ['who may read it', { audience: 'public' }],
    ['tags', { tags: [] }],
    ['the text', { body: '\n---\n$1' }],
    ['all of it', { title: 'b', audience: '', tags: ['z'], body: 'c' }],
  ])('are changed one by one: %s', (_, change) => {
    const after = withDraftParts(written, change)
    expect(draftParts(after)).toEqual({ ...draftParts(written), ...change })
    expect(after).toContain('id: "a-1"\n')
  })

  it('may be added where the file does not say', () => {
    expect(withDraftParts('---\ntitle: "x"\n---\n\nText.', { audience: 'public' })).toBe(
      '---\ntitle: "x"\naudience: "public"\n---\n\nText.',
    )
  })
})
