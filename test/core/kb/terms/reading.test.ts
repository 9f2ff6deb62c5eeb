import { describe, expect, it } from 'vitest'
import { articleParts, codePart, eachTerm, ReadingWriter, titlePart } from '../../../../src/core/kb/terms/reading.ts'

const bodyPart = articleParts.indexOf('body')
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
    ['an article without terms between others', [[[1, titlePart]], [], [[2, titlePart]]]],
    [
      'numbers at the borders of a byte',
      [[0, 123, 124, 16_379, 16_380, 2 ** 21, 2 ** 28].map((term) => [term, bodyPart])],
    ],
    [
      'parts that change to and fro',
      [
        [
          [7, titlePart],
          [8, bodyPart],
          [9, codePart],
          [10, bodyPart],
        ],
        [[7, bodyPart]],
      ],
    ],
    ['more than fits at first', [Array.from({ length: 5_000 }, (_, i) => [i * 7, i % articleParts.length])]],
  ])('%s', (_, articles) => {
    expect(there(articles)).toEqual(articles)
  })
})
