import { describe, expect, it } from 'vitest'
import { Value } from '../../../../src/core/session/values/value.ts'
import { fromWire } from '../../../../src/core/session/values/wire-value.ts'

const text = (value: string) => ({ type: 'string', value })

describe('fromWire', () => {
  it.each<[string, unknown, Value]>([
    ['a text', 'x', { type: 'string', value: 'x' }],
    ['a text that was cut', ['string', 'x', 100], { type: 'string', value: 'x', length: 100 }],
    ['a number', 1.5, { type: 'number', value: '1.5' }],
    ['a number that JSON does not know', ['number', '-0'], { type: 'number', value: '-0' }],
    ['a boolean', true, { type: 'boolean', value: 'true' }],
    ['null', null, { type: 'null' }],
    ['undefined', ['undefined', ''], { type: 'undefined' }],
    ['a bigint', ['bigint', '1n'], { type: 'bigint', value: '1n' }],
    ['a function', ['function', 'save'], { type: 'function', name: 'save' }],
    ['a node', ['node', 'p', 'a', ' b  c '], { type: 'node', description: 'p#a.b.c' }],
    ['a node without id', ['node', 'p', '', 'b'], { type: 'node', description: 'p.b' }],
    ['a text node', ['node', '#text'], { type: 'node', description: '#text' }],
    ['an error', ['error', { name: 'Error', message: 'm' }], { type: 'error', error: { name: 'Error', message: 'm' } }],
    [
      'an array',
      ['array', 3, '', 1, 'b'],
      Value.parse({ type: 'array', length: 3, items: [{ type: 'number', value: '1' }, text('b')], omitted: 1 }),
    ],
    ['an array of a class', ['array', 0, 'Lines'], { type: 'array', length: 0, items: [], className: 'Lines' }],
    ['a set', ['set', 1, 'a'], Value.parse({ type: 'set', size: 1, items: [text('a')] })],
    ['an empty set', ['set', 0], { type: 'set', size: 0, items: [] }],
    [
      'a map',
      ['map', 2, 'a', 'b'],
      Value.parse({ type: 'map', size: 2, entries: [[text('a'), text('b')]], omitted: 1 }),
    ],
    ['an object', ['object', '', 'a', 'b'], Value.parse({ type: 'object', entries: [['a', text('b')]] })],
    [
      'an object of a class',
      ['object', 'Invoice', 4],
      { type: 'object', className: 'Invoice', entries: [], omitted: 4 },
    ],
  ])('reads %s', (_, wire, value) => {
    expect(fromWire(wire)).toEqual(value)
    expect(Value.parse(value)).toEqual(value)
  })

  it.each<[string, unknown]>([
    ['an object', { type: 'string', value: 'x' }],
    ['an empty list', []],
    ['an unknown type', ['shout', 'x']],
    ['a type from Object.prototype', ['constructor', 'x']],
    ['a text without its length', ['string', 'x']],
    ['a text that is none', ['bigint', 1]],
    ['a class that is no text', ['node', 'p', '', 1]],
    ['a negative length', ['array', -1, '']],
    ['a length that is none', ['array', '1', '']],
    ['a class that is none', ['array', 1, {}]],
    ['a broken member', ['array', 1, '', {}]],
    ['a broken member deep inside', ['object', '', 'a', ['set', 1, ['map', 1, 'key']]]],
    ['a name without a value', ['object', '', 'a']],
    ['a name that is none', ['object', '', 1, 'x']],
    ['an error without a message', ['error', { name: 'Error' }]],
  ])('refuses %s', (_, wire) => {
    expect(fromWire(wire)).toBeUndefined()
  })

  it('takes out of an error what it does not know', () => {
    expect(fromWire(['error', { name: 'E', message: 'm', secret: 1 }])).toEqual({
      type: 'error',
      error: { name: 'E', message: 'm' },
    })
  })

  it('refuses what is deeper than any preview', () => {
    let wire: unknown = 'deep'
    for (let i = 0; i < 10_000; i++) wire = ['set', 1, wire]
    expect(fromWire(wire)).toBeUndefined()
  })
})
