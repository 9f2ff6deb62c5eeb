import { describe, expect, it } from 'vitest'
import { labelParts } from '../../src/views/label-parts.ts'

describe('labelParts', () => {
  it.each<[string, string, (string | [string, string])[]]>([
    ['no label', 'Saved 3 invoices', ['Saved 3 invoices']],
    [
      'the label of a bundle',
      'Typed redacted-password-1 into "Password"',
      ['Typed ', ['redacted-password-1', 'password 1'], ' into "Password"'],
    ],
    ['one of two words', 'key=redacted-api-key-2', ['key=', ['redacted-api-key-2', 'api key 2']]],
    ['a hash, which tells nothing', 'redacted-token-0a1b2c3d4e!', [['redacted-token-0a1b2c3d4e', 'token'], '!']],
    ['a label without a number', 'Typed redacted-api-key', ['Typed ', ['redacted-api-key', 'api key']]],
    [
      'an address, with what makes one of it',
      'to redacted-email-1@redacted.invalid.',
      ['to ', ['redacted-email-1@redacted.invalid', 'email 1'], '.'],
    ],
    [
      'an address in a URL',
      '?to=redacted-email-0a1b2c3d4e%40redacted.invalid&x=1',
      ['?to=', ['redacted-email-0a1b2c3d4e%40redacted.invalid', 'email'], '&x=1'],
    ],
    [
      'two labels side by side',
      'redacted-pin-1redacted-pin-2',
      [
        ['redacted-pin-1', 'pin 1'],
        ['redacted-pin-2', 'pin 2'],
      ],
    ],
    ['what only begins like one', 'redacted-by_hand, redacted-', ['redacted-by_hand, redacted-']],
  ])('finds %s', (_, text, parts) => {
    const found = labelParts(text)
    expect(found.map((part) => (part.short === undefined ? part.text : [part.text, part.short]))).toEqual(parts)
    expect(found.map((part) => part.text).join('')).toBe(text)
  })
})
