import { describe, expect, it } from 'vitest'
import { anyOf } from '../../../../src/core/privacy/codings/any-of.ts'

describe('a pattern for any of many words', () => {
  const words = [
    'sk_live_',
    'sk_',
    'ghp_',
    'gho_',
    '$2a$',
    '(a|b)',
    '[x]',
    '-us1',
    '-us2',
    '^\\d',
    '密码:',
    '密碼:',
    'a/b',
  ]
  const pattern = anyOf(words)

  it.each(words)('finds %s, alone and within a text', (word) => {
    expect(pattern.test(word)).toBe(true)
    expect(pattern.test(`before ${word} after`)).toBe(true)
    expect(anyOf([word]).test(word)).toBe(true)
  })

  it.each(words)('finds nothing where %s lacks its last character', (word) => {
    // `sk_live` still begins with `sk_`.
    expect(pattern.test(`x${word.slice(0, -1)}`)).toBe(word === 'sk_live_')
  })

  it.each(['', 'GHP_', 'ghx_', 'us1', '-us3', '2a', 'a|b', 'ab', '密', '7'])('finds nothing in "%s"', (text) => {
    expect(pattern.test(text)).toBe(false)
  })
})
