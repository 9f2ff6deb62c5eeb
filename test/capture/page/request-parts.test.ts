// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { bodyToRead } from '../../../src/capture/page/body-policy.ts'
import { sizeOf } from '../../../src/capture/page/bytes.ts'
import { encode } from '../../../src/capture/page/encode.ts'
import { headersOf, parseHeaderLines } from '../../../src/capture/page/header-list.ts'
import { normalMethod } from '../../../src/capture/page/method.ts'
import { thrownInfo } from '../../../src/capture/page/thrown.ts'

describe('bodyToRead', () => {
  const json = 'application/json; charset=utf-8'
  it.each<[status: number, type: string | undefined, length: string | undefined, policy: string | undefined]>([
    [200, json, '30', 'read'],
    [200, json, undefined, 'read'],
    [200, 'application/problem+json', undefined, 'read'],
    [200, json, '70000', 'too large'],
    [200, json, '0', undefined],
    [200, 'text/html', '1000', 'read'],
    [200, 'text/html', undefined, 'not read'],
    [200, 'image/svg+xml', '1000', 'read'],
    [200, 'image/png', '1000', 'binary'],
    [200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '1000', 'binary'],
    [200, undefined, '1000', 'not read'],
    [206, json, '30', 'not read'],
    [204, json, undefined, undefined],
    [304, json, undefined, undefined],
    [200, 'text/event-stream', undefined, 'stream'],
    [200, 'application/x-ndjson', '30', 'stream'],
    [200, 'multipart/mixed; boundary=x', undefined, 'stream'],
    [500, 'text/event-stream', undefined, 'stream'],
    [500, json, '70000', 'read'],
    [500, 'text/html', undefined, 'read'],
    [404, undefined, undefined, 'read'],
    [404, 'image/png', '1000', 'binary'],
  ])('%i %s, length %s: %s', (status, type, length, policy) => {
    const headers: [string, string][] = []
    if (type) headers.push(['Content-Type', type])
    if (length) headers.push(['content-length', length])
    expect(bodyToRead('GET', status, headers)?.omitted).toBe(policy)
  })

  it('has nothing to read after HEAD', () => {
    expect(bodyToRead('HEAD', 200, [['content-type', json]])).toBeUndefined()
  })

  it('knows the type, and the size of a body that is not compressed', () => {
    const sizeOf = (...headers: [string, string][]) => bodyToRead('GET', 500, headers)?.size
    expect(bodyToRead('GET', 500, [['content-type', json]])?.type).toBe(json)
    expect(sizeOf(['content-length', '12'])).toBe(12)
    expect(sizeOf(['content-length', '12'], ['content-encoding', 'gzip'])).toBeUndefined()
    expect(sizeOf(['content-length', 'x'])).toBeUndefined()
  })
})

describe('headers', () => {
  it('reads the lines of an XMLHttpRequest', () => {
    expect([
      ...Array.from(parseHeaderLines('content-type: text/html\r\nx-empty: \r\nx-colon: a: b\r\nbroken\r\n')),
    ]).toEqual([
      ['content-type', 'text/html'],
      ['x-empty', ''],
      ['x-colon', 'a: b'],
    ])
  })

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

describe('normalMethod', () => {
  it.each([
    ['get', 'GET'],
    ['Post', 'POST'],
    ['patch', 'patch'],
    ['PATCH', 'PATCH'],
    ['purge', 'purge'],
    [{}, ''],
  ])('%s is sent as %s', (method, sent) => {
    expect(normalMethod(method)).toBe(sent)
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
