import { describe, expect, it } from 'vitest'
import { ownerLead, sentenceHalves, verdictWords, viewWords } from '../../../src/views/verdict/verdict-words.ts'

describe('ownerLead', () => {
  it.each([
    ['product-defect', 'engineering', 0.9, 'This is for engineering'],
    ['regression', 'engineering', 0.4, 'This is perhaps for engineering'],
    ['unknown', 'unknown', 0.2, 'Not clear yet who can solve this'],
    ['authentication', 'customer', 0.92, 'The customer can solve this'],
    ['permission', 'support', 0.4, 'Support can perhaps solve this'],
    ['third-party', 'vendor', 0.8, 'This is for a third party'],
    ['none', 'support', 0.8, 'Nothing failed'],
  ] as const)('%s of %s at %d', (kind, owner, confidence, words) => {
    expect(ownerLead({ class: kind, owner, confidence })).toBe(words)
  })
})

describe('viewWords', () => {
  it.each([
    ['third-party', ' The bank is down. ', 'Third party: The bank is down.'],
    ['third-party', '', 'Third party'],
    ['of-a-later-version', '', 'of-a-later-version'],
    ['constructor', '', 'constructor'],
  ])('%s and "%s"', (kind, text, words) => expect(viewWords({ class: kind, text })).toBe(words))

  it('knows every class by its words', () => expect(verdictWords('product-defect')).toBe('Product defect'))
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
