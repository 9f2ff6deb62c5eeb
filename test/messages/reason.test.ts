import { describe, expect, it } from 'vitest'
import { isContextLost, NoResponse, reasonOf } from '../../src/messages/index.ts'

describe('reasonOf', () => {
  const full = new Error('x')
  full.name = 'QuotaExceededError'
  it.each<[string, unknown, string]>([
    ['a sentence as it is', new Error('The tab is closed.'), 'The tab is closed.'],
    ['with a full stop where it lacks one', new Error('no such tab'), 'no such tab.'],
    ['the background is away', new NoResponse('x'), 'The background part of Casefile did not answer.'],
    [
      'the same, in the words of Chromium',
      new Error('Could not establish connection. Receiving end does not exist.'),
      'The background part of Casefile did not answer.',
    ],
    ['a full disk', full, 'The disk is full, or the browser allows Casefile no more space.'],
    ['an error without words', new Error(''), 'The browser gave no reason.'],
    ['a thrown string', 'broken', 'broken.'],
    ['anything else that was thrown', { odd: true }, 'The browser gave no reason.'],
  ])('%s', (_, error, sentence) => expect(reasonOf(error)).toBe(sentence))
})

it('knows that the extension was updated under the page', () => {
  expect(isContextLost(new Error('Extension context invalidated.'))).toBe(true)
  expect(isContextLost(new Error('The tab is closed.'))).toBe(false)
})
