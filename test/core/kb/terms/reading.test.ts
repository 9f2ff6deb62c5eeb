import { describe, expect, it } from 'vitest'
import { CODE, eachTerm, PARTS, ReadingWriter, TITLE } from '../../../../src/core/kb/terms/reading.ts'

const BODY = PARTS.indexOf('body')
type Entry = readonly [term: number, part: number]

/** Writes articles and reads them again. */
function there(articles: readonly (readonly Entry[])[]): Entry[][] {
  const writer = new ReadingWriter()
  const starts = articles.map((entries) => {
    const start = writer.length
    writer.beginArticle()
    for (const [term, part] of entries) writer.term(term, part)
    return start
  })
  const bytes = writer.done()
  return starts.map((start, i) => {
    const read: Entry[] = []
    eachTerm(bytes, start, starts[i + 1] ?? bytes.length, (term, part) => read.push([term, part]))
    return read
  })
}

describe('the terms of articles, packed and read', () => {
  it.each<[string, Entry[][]]>([
    ['no article', []],
    ['an article without terms between others', [[[1, TITLE]], [], [[2, TITLE]]]],
    ['numbers at the borders of a byte', [[0, 123, 124, 16_379, 16_380, 2 ** 21, 2 ** 28].map((term) => [term, BODY])]],
    [
      'parts that change to and fro',
      [
        [
          [7, TITLE],
          [8, BODY],
          [9, CODE],
          [10, BODY],
        ],
        [[7, BODY]],
      ],
    ],
    ['more than fits at first', [Array.from({ length: 5_000 }, (_, i) => [i * 7, i % PARTS.length])]],
  ])('%s', (_, articles) => {
    expect(there(articles)).toEqual(articles)
  })
})
