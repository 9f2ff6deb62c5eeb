import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { PageRecord, quickCheck } from '../../../src/core/session/index.ts'
import { pathsOf, withValue } from '../../support/value-paths.ts'

const part = { seq: 1, time: 1.5 }
const line = { ...part, type: 'console', method: 'log' }
const response = {
  ...part,
  type: 'response',
  ref: 1,
  status: 200,
  statusText: 'OK',
  url: 'https://app.test/',
  redirected: false,
  responseType: 'basic',
  headers: [['content-type', 'application/json']],
}
const error = { name: 'TypeError', message: 'x', stack: 'at f', cause: { name: 'Error', message: 'y', code: 'E1' } }

const good: [string, unknown][] = [
  ['a line', { ...line, args: ['x', ['object', '', 'id', 1], ['error', error]] }],
  ['a line with all that is optional', { ...line, args: [], stack: 'at f', repeat: 3 }],
  ['a response', response],
  [
    'an end with a body',
    { ...part, type: 'end', ref: 1, state: 'done', body: { type: 'text/html', size: 3, text: 'a' } },
  ],
  ['an error', { ...part, type: 'error', source: 'uncaught', error, url: '', line: 1, column: 2 }],
  ['a loss', { ...part, type: 'dropped', what: 'records', count: 2 }],
]

const bad: [string, unknown][] = [
  ['no object', 'console'],
  ['null', null],
  ['an array', [line]],
  ['an unknown type', { ...line, type: 'shout' }],
  ['a type from Object.prototype', { ...line, type: 'constructor' }],
  ['a missing field', { ...part, type: 'console', args: [] }],
  ['a field of another type', { ...response, status: '200' }],
  ['a number that is none', { ...response, status: Number.NaN }],
  ['a number without end', { ...part, time: Number.POSITIVE_INFINITY, type: 'handled', ref: 1 }],
  ['a broken count', { ...part, type: 'handled', ref: 1.5 }],
  ['a count below one', { ...part, seq: 0, type: 'handled', ref: 1 }],
  ['a pair of three', { ...response, headers: [['a', 'b', 'c']] }],
  ['a header of an object', { ...response, headers: [['a', {}]] }],
  ['arguments that are no list', { ...line, args: { 0: 'x', length: 1 } }],
  [
    'a cause without a name',
    { ...part, type: 'error', source: 'uncaught', error: { ...error, cause: { message: 'y' } } },
  ],
]

describe('quickCheck of the page’s records', () => {
  const check = quickCheck(PageRecord)

  it.each(good)('knows %s', (_, record) => {
    expect(check(record)).toBe(true)
    expect(PageRecord.parse(record)).toEqual(record)
  })

  it.each(bad)('leaves %s to the schema, which refuses it', (_, record) => {
    expect(check(record)).toBe(false)
    expect(PageRecord.safeParse(record).success).toBe(false)
  })

  it.each<[string, unknown]>([
    ['in the record', { ...line, args: [], secret: 1 }],
    ['in a body', { ...part, type: 'end', ref: 1, state: 'done', body: { secret: 1 } }],
    ['in an error', { ...part, type: 'error', source: 'uncaught', error: { ...error, secret: 1 } }],
    ['called __proto__', JSON.parse(`{"__proto__":{},${JSON.stringify({ ...line, args: [] }).slice(1)}`)],
  ])('leaves what has an unknown field %s to the schema, which takes it out', (_, record) => {
    expect(check(record)).toBe(false)
    expect(JSON.stringify(PageRecord.parse(record))).not.toMatch(/secret|__proto__/)
  })

  it('never takes what the schema would refuse or change, wherever one thing is broken', () => {
    const breaks = [undefined, null, 0, -1, 1.5, '', 'x', true, [], {}, [[]], { type: 'string' }]
    let taken = 0
    for (const [, record] of good) {
      for (const path of pathsOf(record)) {
        for (const value of breaks) {
          const changed = withValue(record, path, value)
          if (!check(changed)) continue
          taken++
          expect(PageRecord.parse(changed)).toEqual(changed)
        }
      }
    }
    expect(taken).toBeGreaterThan(50)
  })
})

describe('quickCheck of what it does not know', () => {
  it.each<[string, z.ZodMiniType, unknown]>([
    ['a check of a string', z.string().check(z.maxLength(3)), 'abc'],
    ['a check of a list', z.array(z.string()).check(z.maxLength(3)), []],
    ['a check of a number', z.number().check(z.multipleOf(2)), 2],
    ['a plain union', z.union([z.string(), z.number()]), 'x'],
    ['a record', z.record(z.string(), z.string()), {}],
  ])('%s is left to the schema', (_, schema, value) => {
    expect(quickCheck(schema)(value)).toBe(false)
    expect(schema.safeParse(value).success).toBe(true)
  })
})
