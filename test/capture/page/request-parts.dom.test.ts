import { describe, expect, it } from 'vitest'
import { bodyText } from '../../../src/capture/page/body-text.ts'
import { sizeOf } from '../../../src/capture/page/bytes.ts'
import { encode } from '../../../src/capture/page/encode.ts'
import { headersOf } from '../../../src/capture/page/header-list.ts'
import { thrownInfo } from '../../../src/capture/page/thrown.ts'

describe('headers', () => {
  it.each<[string, unknown, [string, string][]]>([
    [
      'a record',
      { 'X-One': 1, two: 'b' },
      [
        ['X-One', '1'],
        ['two', 'b'],
      ],
    ],
    [
      'pairs',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    ['nothing', undefined, []],
    [
      'an accessor, which is not called',
      {
        get a() {
          throw new Error('called')
        },
      },
      [['a', '(accessor)']],
    ],
    ['a value with its own conversion', { a: { toString: () => 'converted' } }, [['a', '(object)']]],
  ])('reads %s', (_, init, list) => {
    expect(Array.from(headersOf(init))).toEqual(list)
  })
})

describe('thrownInfo', () => {
  it.each<[unknown, string, string]>([
    ['text', 'string', 'text'],
    [42, 'number', '42'],
    [undefined, 'undefined', 'undefined'],
    [null, 'null', 'null'],
    [{ status: 500, message: 'denied' }, 'Object', 'denied'],
    [{ status: 500 }, 'Object', 'Object'],
    [['a', 1, null], 'Array', 'Array'],
    [
      new (class Failure {
        code = 7
      })(),
      'Failure',
      'Failure',
    ],
    [() => {}, 'function', 'function'],
  ])('%o', (value, name, message) => {
    expect(thrownInfo(value)).toMatchObject({ name, message, isError: false })
  })
})

describe('sizeOf', () => {
  it.each<[string, unknown, number | undefined]>([
    ['a text', 'aü€😀', 10],
    ['an ArrayBuffer', new ArrayBuffer(8), 8],
    ['a typed array', new Uint16Array(3), 6],
    ['a DataView', new DataView(new ArrayBuffer(8), 4), 4],
    ['anything else', { size: 7 }, undefined],
    ['nothing', null, undefined],
  ])('%s', (_, data, size) => {
    expect(sizeOf(data)).toBe(size)
  })
})

describe('encode', () => {
  it.each([
    [{ a: 1, b: 'ü"\n', c: [true, null], d: undefined, e: {} }],
    [['\ud800', 1e21, -0.5]],
    [{ __proto__: null, constructor: 'x' }],
  ])('writes what JSON.stringify writes: %o', (value) => {
    expect(encode(value)).toBe(JSON.stringify(value))
  })

  it('escapes the names of data, and writes no more than it was asked to', () => {
    const data = { 'a"b': 'x'.repeat(50), c: [1, 2, 3] }
    expect(encode(data, 1000)).toBe(JSON.stringify(data))
    expect(encode(Array(1000).fill('xxxxxxxx'), 100).length).toBeLessThan(120)
    expect(encode({ a: Array(1000).fill({ b: 1 }) }, 100).length).toBeLessThan(140)
  })

  it('writes null for numbers that JSON lacks', () => {
    expect(encode([Number.NaN, Infinity])).toBe('[null,null]')
  })
})

describe('the text of JSON that the page has read', () => {
  const short = { id: 1, '': [null, true, 'ü"'], nested: { none: {} } }
  const long = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `Invoice ${id}` }))

  it.each([
    ['short', short, true],
    ['short, where the page may have changed it', short, false],
  ])('is all of it: %s', (_, value, isFresh) => {
    expect(bodyText('json', value, isFresh)).toEqual({ text: JSON.stringify(value), truncated: undefined })
  })

  it.each([true, false])('is its beginning when it is long, fresh: %s', (isFresh) => {
    expect(bodyText('json', long, isFresh)).toEqual({ text: JSON.stringify(long).slice(0, 64 * 1024), truncated: true })
  })

  it('asks no toJSON of the page', () => {
    const held = Object.getOwnPropertyDescriptor(Array.prototype, 'toJSON')
    Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'asked', configurable: true, enumerable: false })
    try {
      expect(bodyText('json', { items: [1] }, true)?.text).toBe('{"items":[1]}')
    } finally {
      if (held) Object.defineProperty(Array.prototype, 'toJSON', held)
      else Reflect.deleteProperty(Array.prototype, 'toJSON')
    }
  })
})
