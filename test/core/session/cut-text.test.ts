import { expect, it } from 'vitest'
import { cutText, fromWire, withoutHalf } from '../../../src/core/session/index.ts'

it.each([
  ['a token', 'sent ghp_a1B2a1B2a', 'sent '],
  ['a web token', 'with eyJhbGciOiJIUzI1NiJ9.eyJzdWIi', 'with '],
  ['a mail address', 'mail to jane.doe@exa', 'mail to '],
  ['a word of small and capital letters', 'key AIzaSyAbCdEf', 'key '],
  ['the last part of an address', 'GET https://a.example/orders/a1b2c3d4e5', 'GET https://a.example/orders/'],
  ['a parameter', 'GET /orders?x=a1b2c3d4e5', 'GET /orders?'],
  ['a value in JSON', '{"a":1,"text":"a1b2c3d4e5', '{"a":1,"text":"'],
  ['text that is one word', 'a1b2c3d4e5f6', ''],
])('of %s that was cut nothing is left', (_, cut, left) => {
  expect(withoutHalf(cut)).toBe(left)
})

it.each(['', 'the customer cannot sav', 'the order 1042', 'GET https://a.example/invoices/ov', 'and then "', 'x1'])(
  'nothing is taken from %j',
  (cut) => {
    expect(withoutHalf(cut)).toBe(cut)
  },
)

it('is bounded by what a word may have', () => {
  const long = 'a1'.repeat(100_000)
  expect(withoutHalf(long).length).toBe(long.length - 9_001)
})

it('leaves a text alone that is not cut', () => {
  expect(cutText('token a1b2c3d4e5', 16)).toBe('token a1b2c3d4e5')
  expect(cutText('token a1b2c3d4e5f', 16)).toBe('token …')
})

it.each([
  ['a text', ['string', 'see a1b2c3d4e5f6', 900], { type: 'string', value: 'see ', length: 900 }],
  ['the name of a class', ['object', `${'C'.repeat(89)}_a1b2c3d4e5`], { className: '…' }],
  ['the id of a node', ['node', 'p', `${'n'.repeat(88)} a1b2c3d4e5f`, ''], { description: `p#${'n'.repeat(88)} ` }],
  ['the name of a function', ['function', `${'f'.repeat(189)} a1b2c3d4e5`], { name: `${'f'.repeat(189)} ` }],
  [
    'the message of an error',
    ['error', { name: 'Error', message: `${'-'.repeat(8_000)} a1b2c3d4e5` }],
    { error: { message: `${'-'.repeat(8_000)} ` } },
  ],
])('%s comes from the page without its half', (_, wire, value) => {
  expect(fromWire(wire)).toMatchObject(value)
})
