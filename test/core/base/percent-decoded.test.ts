import { expect, it } from 'vitest'
import { percentDecoded } from '../../../src/core/base/percent-decoded.ts'

it.each([
  ['a%20b%2Fc', 'a b/c'],
  ['%C3%A9', 'é'],
  // A plus is a space in forms alone.
  ['a+b', 'a+b'],
  // Cut in the middle of a character.
  ['%C3', '%C3'],
  ['100%', '100%'],
])('%s is %s', (text, plain) => {
  expect(percentDecoded(text)).toBe(plain)
})
