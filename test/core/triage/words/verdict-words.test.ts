import { describe, expect, it } from 'vitest'
import { confidenceWords, ownerLead, verdictWords, viewWords } from '../../../../src/core/triage/words/verdict-words.ts'

describe('ownerLead', () => {
  it.each([
    ['product-defect', 'engineering', 0.9, 'This is for engineering'],
    ['regression', 'engineering', 0.4, 'This may be for engineering'],
    ['unknown', 'unknown', 0.2, 'Not clear yet who can fix this'],
    ['authentication', 'customer', 0.92, 'The customer can fix this'],
    ['permission', 'support', 0.4, 'Support may be able to fix this'],
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

it.each([
  [0.9, 'strong evidence'],
  [0.75, 'strong evidence'],
  [0.5, 'fair evidence'],
  [0.2, 'weak evidence'],
])('a confidence of %d is %s', (confidence, words) => expect(confidenceWords(confidence)).toBe(words))
