import { describe, expect, it } from 'vitest'
import { headOf, sentenceHalves } from '../../../src/views/verdict/verdict-words.ts'

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

describe('headOf', () => {
  it.each([
    ['product-defect', 'Saving failed: PUT /a returned 500.', 'Saving failed'],
    ['unknown', 'Unexplained failure: GET /a: 418.', undefined],
    ['unknown', 'The page said "No", so the reason is unknown.', 'The page said "No", so the reason is unknown.'],
  ] as const)('of %s, %s', (kind, sentence, head) => {
    expect(headOf({ class: kind, sentence })).toBe(head)
  })
})
