import { describe, expect, it } from 'vitest'
import { readKey, sipHash, sipHashBytes } from '../../../../src/core/privacy/codings/siphash.ts'
import { createLabeler, isLabel } from '../../../../src/core/privacy/labels.ts'

const key = readKey('000102030405060708090a0b0c0d0e0f')

describe('SipHash-2-4', () => {
  // Key 00..0f, message 00..n-1: the vectors of the reference implementation, read as one little-endian number.
  it.each([
    [0, '726fdb47dd0e0e31'],
    [1, '74f839c593dc67fd'],
    [2, '0d6c8009d9a94f5a'],
    [3, '85676696d7fb7e2d'],
    [8, '93f5f5799a932462'],
    [15, 'a129ca6149be45e5'],
  ])('of %i bytes', (length, expected) => {
    expect(
      sipHashBytes(
        key,
        Uint8Array.from({ length }, (_, index) => index),
      ),
    ).toBe(expected)
  })

  it('reads text as UTF-8', () => {
    expect(sipHash(key, 'é')).toBe(sipHashBytes(key, Uint8Array.of(0xc3, 0xa9)))
  })

  it.each(['', 'abc', 'g'.repeat(32), '0'.repeat(31)])('refuses the key %j', (hex) => {
    expect(() => readKey(hex)).toThrow(TypeError)
  })
})

describe('a label', () => {
  const label = createLabeler('000102030405060708090a0b0c0d0e0f')
  it('has the kind and ten hex digits', () => {
    expect(label('api-key', 'x')).toMatch(/^redacted-api-key-[0-9a-f]{10}$/)
  })
  it('is the same for the same value, and another for another value or key', () => {
    expect(label('otp', '123456')).toBe(label('otp', '123456'))
    expect(label('otp', '123456')).not.toBe(label('otp', '123457'))
    expect(createLabeler('f'.repeat(32))('otp', '123456')).not.toBe(label('otp', '123456'))
  })
  it('is not labelled again', () => {
    const once = label('otp', '123456')
    expect(label('token', once)).toBe(once)
    expect(label('token', 'redacted-bearer-12')).toBe('redacted-bearer-12')
  })
  it.each(['redacted-bearer-0123456789secret', 'redacted-', 'redacted-bearer-x', ' redacted-bearer-1'])(
    'is not %j',
    (text) => {
      expect(isLabel(text)).toBe(false)
    },
  )
})
