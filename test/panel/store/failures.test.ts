import { describe, expect, it } from 'vitest'
import { NoAnswer } from '../../../src/messages/index.ts'
import { createFailures, reasonOf } from '../../../src/panel/store/failures.ts'

describe('reasonOf', () => {
  const full = new Error('x')
  full.name = 'QuotaExceededError'
  it.each<[string, unknown, string]>([
    ['a sentence as it is', new Error('The tab is closed.'), 'The tab is closed.'],
    ['with a full stop where it lacks one', new Error('no such tab'), 'no such tab.'],
    ['the background is away', new NoAnswer('x'), 'The background part of Casefile did not answer.'],
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

describe('failures', () => {
  const fail = () => Promise.reject(new Error('No'))

  it('gives back the result', async () => {
    expect(await createFailures().run('save', 'Not saved.', () => 7)).toBe(7)
  })

  it('keeps one entry per action, the latest', async () => {
    const failures = createFailures()
    await failures.run('save', 'First.', fail)
    await failures.run('copy', 'Copy.', fail)
    await failures.run('save', 'Second.', fail)
    expect(failures.list.value.map(({ sentence }) => sentence)).toEqual(['Copy. No.', 'Second. No.'])
  })

  it('takes an entry away when the action succeeds or the person dismisses it', async () => {
    const failures = createFailures()
    await failures.run('save', 'Not saved.', fail)
    await failures.run('copy', 'Not copied.', fail)
    await failures.run('save', 'Not saved.', () => true)
    failures.dismiss('copy')
    expect(failures.list.value).toEqual([])
  })

  it('knows when the extension is gone', async () => {
    const failures = createFailures()
    await failures.run('read', 'x', () => Promise.reject(new Error('Extension context invalidated.')))
    expect(failures.lost.value).toBe(true)
  })
})
