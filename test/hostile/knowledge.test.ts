/** A stranger's knowledge base against the import. */
import { describe, expect, it } from 'vitest'
import { lexMarkdown, plainText, readArticles } from '../../src/core/kb/index.ts'
import { decodeEntities, safeHref } from '../../src/views/markdown/text.ts'
import { expectLinear } from '../support/processor-time.ts'

const read = (name: string, text: string) => readArticles([{ name, bytes: new TextEncoder().encode(text) }], 'import')

describe('is read in time:', () => {
  // Each of these took minutes to hours at a megabyte.
  it.each([
    ['a million number signs', '# '],
    ['a million blanks', ' '],
  ])('a heading of %s', (_, part) =>
    expectLinear(
      800_000,
      (size) => `# a${part.repeat(size / part.length)}x\n\ntext`,
      (text) => expect(read('a.md', text).articles).toHaveLength(1),
    ),
  )
  it.each(['*a_', '[**a', 'a|*', '&_a', '#**~~', '**a(('])('a megabyte of %j', async (word) => {
    const textOf = (size: number) => word.repeat(size / word.length)
    await expectLinear(1_000_000, textOf, (text) => expect(plainText(text)).not.toBe(''))
    expect(lexMarkdown(textOf(1_000_000))).toBeUndefined()
  })
  it('and a long honest article is still read as Markdown', () => {
    const part =
      '## Part\n\nA *word*, a **strong** one and `some_code_name`, in [a link](https://a.test/x_y).\n\n- _one_\n- two\n\n'
    expect(plainText(part.repeat(500))).toContain('A word, a strong one and some_code_name, in a link.')
  })
})

describe('names from Object.prototype are names:', () => {
  it.each(['a.constructor', 'a.toString', 'a.valueOf', 'a.__proto__'])('a file called %s', (name) => {
    expect(read(name, 'text')).toEqual({
      articles: [],
      problems: [{ file: name, reason: expect.stringMatching(/Casefile cannot read this kind of file/) }],
    })
  })
  it('entities', () => {
    expect(decodeEntities('&valueOf; &toString; &amp;')).toBe('&valueOf; &toString; &')
  })
  it('front matter', () => {
    const { articles } = read('a.md', '---\n__proto__: {title: evil, polluted: 1}\nconstructor: x\n---\ntext')
    expect(articles).toMatchObject([{ title: 'a' }])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  it('JSON', () => {
    expect(read('a.json', '{"__proto__":{"title":"evil","body":"evil"}}').articles).toEqual([])
  })
})

describe('no link leads to a program:', () => {
  it.each([
    'javascript:alert(1)',
    ' JaVa\nScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.test/1',
    'file:///etc/passwd',
    'chrome-extension://x/y',
    '//a.test',
    '\u0001javascript:x',
  ])('%j', (url) => {
    expect(safeHref(url)).toBeUndefined()
    expect(read('a.json', JSON.stringify({ title: 't', body: 'b', url })).articles[0]).not.toHaveProperty('url')
  })
})
