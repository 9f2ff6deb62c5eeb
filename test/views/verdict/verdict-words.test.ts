import { describe, expect, it } from 'vitest'
import { sentenceHalves } from '../../../src/views/verdict/verdict-words.ts'

describe('sentenceHalves', () => {
  it.each([
    [
      'Saving failed after clicking "Save": PUT /a returned 500.',
      'Saving failed after clicking "Save":',
      'PUT /a returned 500.',
    ],
    ['The page of https://a.example failed.', 'The page of https://a.example failed.', ''],
    [`${'word '.repeat(30)}end: facts`, `${'word '.repeat(30)}end: facts`, ''],
  ])('%s', (sentence, head, facts) => {
    expect(sentenceHalves(sentence)).toEqual({ head, facts })
  })
})
