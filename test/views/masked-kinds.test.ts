import { expect, it } from 'vitest'
import { kindWords, maskedKinds } from '../../src/views/masked-kinds.ts'

it('adds up the masked values by kind, most frequent first', () => {
  const kinds = maskedKinds([
    { label: 'redacted-bearer-1', kind: 'bearer', count: 3, events: ['a', 'b'] },
    { label: 'redacted-email-1', kind: 'email', count: 2, events: ['a'] },
    { label: 'redacted-email-2', kind: 'email', count: 4, events: ['a', 'c'] },
    { label: 'redacted-github-token-1', kind: 'github-token', count: 1, events: [] },
    { label: 'redacted-github-token-2', kind: 'github-token', count: 1, events: ['e'] },
    { label: 'redacted-subject-1', kind: 'subject', count: 1, events: ['f'] },
    { label: 'redacted-shoe-size-1', kind: 'shoe-size', count: 1, events: ['d'] },
  ])
  expect(kinds.map(({ words, places, events }) => [words, places, events])).toEqual([
    ['2 e-mail addresses', 6, ['a', 'c']],
    ['1 sign-in token', 3, ['a', 'b']],
    ['2 github tokens', 2, ['e']],
    ['1 shoe size value', 1, ['d']],
    ['1 user ID in a token', 1, ['f']],
  ])
})

it.each([
  ['subject', 'user ID in a token'],
  ['github-token', 'github token'],
  ['shoe-size', 'shoe size value'],
])('calls %s by what it is', (kind, words) => expect(kindWords(kind)).toBe(words))
