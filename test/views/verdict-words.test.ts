import { describe, expect, it } from 'vitest'
import { ownerLead, sentenceHalves } from '../../src/views/verdict-words.ts'

describe('ownerLead', () => {
  it.each([
    ['product-defect', 'engineering', 0.9, 'This is for engineering'],
    ['unknown', 'engineering', 0.2, 'This is perhaps for engineering'],
    ['authentication', 'customer', 0.92, 'The customer can solve this'],
    ['permission', 'support', 0.4, 'Support can perhaps solve this'],
    ['third-party', 'vendor', 0.8, 'This is for a third party'],
    ['none', 'support', 0.8, 'Nothing failed'],
  ] as const)('%s of %s at %d', (kind, owner, confidence, words) => {
    expect(ownerLead({ class: kind, owner, confidence })).toBe(words)
  })
})

describe('sentenceHalves', () => {
  it.each([
    [
      'Saving failed after clicking "Save": PUT /a answered 500.',
      'Saving failed after clicking "Save":',
      'PUT /a answered 500.',
    ],
    ['The page of https://a.example failed.', 'The page of https://a.example failed.', ''],
    [`${'word '.repeat(30)}end: facts`, `${'word '.repeat(30)}end: facts`, ''],
  ])('%s', (sentence, head, facts) => {
    expect(sentenceHalves(sentence)).toEqual({ head, facts })
  })
})
