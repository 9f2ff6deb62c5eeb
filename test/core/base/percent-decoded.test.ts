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
  // What is well-formed is read all the same.
  ['%22a%FCb%22%2', '"a%FCb"%2'],
])('%s is %s', (text, plain) => {
  expect(percentDecoded(text)).toBe(plain)
})
