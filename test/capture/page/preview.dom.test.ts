import { describe, expect, it } from 'vitest'
import { preview, previewAll } from '../../../src/capture/page/preview.ts'
import { filled } from '../../../src/capture/page/sheet.ts'
import { Value } from '../../../src/core/session/values/value.ts'
import { fromWire } from '../../../src/core/session/values/wire-value.ts'
import { expectCost } from '../../support/processor-time.ts'

/** The preview as the relay gets it. */
function sent(value: unknown): Value {
  return Value.parse(fromWire(JSON.parse(preview(value)() ?? '')))
}

const number = (value: string) => ({ type: 'number', value })
const string = (value: string) => ({ type: 'string', value })

class Invoice {
  #secret = 1
  total = 5
  get vat() {
    return this.#secret
  }
}

describe('preview', () => {
  const cycle: { self?: unknown; list: unknown[] } = { list: [] }
  cycle.self = cycle
  cycle.list.push(cycle)
  const shared = { a: 1 }
  const sparse = [1, 2, 3]
  delete sparse[1]
  const extraKeys = Object.assign(['x'], { extra: true })

  it.each<[string, unknown, unknown]>([
    ['a string', 'text', string('text')],
    [
      'numbers',
      [0, -0, 1.5, Number.NaN, Infinity],
      { type: 'array', length: 5, items: ['0', '-0', '1.5', 'NaN', 'Infinity'].map(number) },
    ],
    ['a bigint', 12n, { type: 'bigint', value: '12n' }],
    ['booleans', true, { type: 'boolean', value: 'true' }],
    ['a symbol', Symbol('s'), { type: 'symbol', value: 'Symbol(s)' }],
    ['null', null, { type: 'null' }],
    ['undefined', undefined, { type: 'undefined' }],
    ['a function', function save() {}, { type: 'function', name: 'save' }],
    ['a class', Invoice, { type: 'function', name: 'Invoice' }],
    [
      'a plain object',
      { a: 1, b: { c: 'd' } },
      {
        type: 'object',
        entries: [
          ['a', number('1')],
          ['b', { type: 'object', entries: [['c', string('d')]] }],
        ],
      },
    ],
    [
      'an object without prototype',
      Object.assign(Object.create(null), { a: 1 }),
      { type: 'object', entries: [['a', number('1')]] },
    ],
    [
      'an instance: own fields only',
      new Invoice(),
      { type: 'object', className: 'Invoice', entries: [['total', number('5')]] },
    ],
    [
      'an accessor',
      {
        get a() {
          throw new Error('never called')
        },
      },
      { type: 'object', entries: [['a', { type: 'accessor' }]] },
    ],
    ['a hidden property', Object.defineProperty({}, 'a', { value: 1 }), { type: 'object', entries: [] }],
    [
      'cycles',
      cycle,
      {
        type: 'object',
        entries: [
          ['list', { type: 'array', length: 1, items: [{ type: 'circular' }] }],
          ['self', { type: 'circular' }],
        ],
      },
    ],
    [
      'the same object twice is no cycle',
      [shared, shared],
      { type: 'array', length: 2, items: Array(2).fill({ type: 'object', entries: [['a', number('1')]] }) },
    ],
    ['a sparse array', sparse, { type: 'array', length: 3, items: [number('1'), { type: 'undefined' }, number('3')] }],
    ['an array with other keys', extraKeys, { type: 'array', length: 1, items: [string('x')] }],
    [
      'an array of a class',
      new (class Lines extends Array {})(),
      { type: 'array', length: 0, items: [], className: 'Lines' },
    ],
    [
      'a typed array',
      new Uint8Array([1, 2]),
      { type: 'array', length: 2, items: [number('1'), number('2')], className: 'Uint8Array' },
    ],
    [
      'an ArrayBuffer',
      new ArrayBuffer(8),
      { type: 'array', className: 'ArrayBuffer', length: 8, items: [], omitted: 8 },
    ],
    [
      'a DataView',
      new DataView(new ArrayBuffer(8), 4),
      { type: 'array', className: 'DataView', length: 4, items: [], omitted: 4 },
    ],
    ['a Map', new Map([['a', 1]]), { type: 'map', size: 1, entries: [[string('a'), number('1')]] }],
    ['a Set', new Set(['a']), { type: 'set', size: 1, items: [string('a')] }],
    ['a Date', new Date(0), { type: 'date', value: '1970-01-01T00:00:00.000Z' }],
    ['an invalid Date', new Date(Number.NaN), { type: 'date', value: 'Invalid Date' }],
    ['a RegExp', /a\/b/giu, { type: 'regexp', value: '/a\\/b/giu' }],
    [
      'a Promise and a WeakMap',
      [Promise.resolve(1), new WeakMap()],
      {
        type: 'array',
        length: 2,
        items: [
          { type: 'object', className: 'Promise', entries: [] },
          { type: 'object', className: 'WeakMap', entries: [] },
        ],
      },
    ],
    [
      'an object that only claims to be a Map',
      { [Symbol.toStringTag]: 'Map', a: 1 },
      { type: 'object', entries: [['a', number('1')]] },
    ],
    [
      'an instance that only claims to be a Date',
      new (class Fake {
        [Symbol.toStringTag] = 'Date'
      })(),
      { type: 'object', className: 'Fake', entries: [] },
    ],
    [
      'a revoked Proxy',
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {})
        revoke()
        return proxy
      })(),
      { type: 'object', className: '(unreadable)', entries: [] },
    ],
  ])('%s', (_, value, tree) => {
    expect(sent(value)).toEqual(tree)
  })

  it('shows an error with its causes and code, and stops at a cycle', () => {
    const deepest = new Error('deepest')
    const error = Object.assign(
      new TypeError('top', { cause: Object.assign(new Error('middle', { cause: deepest }), { code: 'E_MIDDLE' }) }),
    )
    deepest.cause = error
    expect(sent(error)).toMatchObject({
      type: 'error',
      error: {
        name: 'TypeError',
        message: 'top',
        stack: expect.stringContaining('TypeError: top\n'),
        cause: { name: 'Error', message: 'middle', code: 'E_MIDDLE', cause: { message: 'deepest' } },
      },
    })
    expect(JSON.stringify(sent(error)).match(/deepest/g)?.length).toBeLessThanOrEqual(2)
  })

  it('shows at most five causes and ten members', () => {
    let error: unknown = 'the root'
    for (let i = 0; i < 20; i++) error = new Error(`level ${i}`, { cause: error })
    let depth = 0
    for (let info = error instanceof Error && sent(error); info; depth++) {
      info = info.type === 'error' && info.error.cause ? { type: 'error', error: info.error.cause } : false
    }
    expect(depth).toBe(6)
    const many = sent(
      new AggregateError(
        Array.from({ length: 30 }, (_, index) => new Error(`${index}`)),
        'all',
      ),
    )
    expect(many.type === 'error' && many.error.errors?.length).toBe(10)
  })

  it('knows errors of old classes, and objects that only look like errors', () => {
    function OldError(this: Error, message: string) {
      this.message = message
    }
    OldError.prototype = Object.create(Error.prototype, { name: { value: 'OldError' } })
    expect(sent(Reflect.construct(OldError, ['old']))).toMatchObject({
      type: 'error',
      error: { name: 'OldError', message: 'old' },
    })
    expect(sent({ name: 'Error', message: 'plain' }).type).toBe('object')
  })
})

describe('limits', () => {
  it('cuts long strings, outside at 8 Ki and inside at 1 Ki characters, and tells their length', () => {
    expect(sent('x'.repeat(10_000))).toEqual({ type: 'string', value: 'x'.repeat(8192), length: 10_000 })
    expect(sent(['x'.repeat(10_000)])).toMatchObject({ items: [{ value: 'x'.repeat(1024), length: 10_000 }] })
  })

  it('shows a hundred members and counts the rest', () => {
    expect(sent(Array.from({ length: 150 }, () => 1))).toMatchObject({ length: 150, omitted: 50 })
    expect(sent(Array.from({ length: 2000 }, () => 1))).toMatchObject({ length: 2000, omitted: 1990 })
    const keys = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`k${index}`, 1]))
    expect(sent(keys)).toMatchObject({ omitted: 50 })
    expect(sent(new Set(Array.from({ length: 150 }, (_, index) => index)))).toMatchObject({ size: 150, omitted: 50 })
    expect(sent(new Map(Array.from({ length: 150 }, (_, index) => [index, 1])))).toMatchObject({ size: 150 })
  })

  it('opens six levels', () => {
    let deep: object = {}
    for (let i = 0; i < 20; i++) deep = { deep }
    expect(JSON.stringify(sent(deep)).match(/"deep"/g)).toHaveLength(7)
    expect(JSON.stringify(sent(deep))).toContain('{"type":"cut"}')
  })

  it('visits two hundred values per argument, however they are spread', () => {
    const wide = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1))
    expect(JSON.stringify(sent(wide)).match(/"number"/g)?.length).toBeLessThan(200)
  })

  it('shares 32 Ki characters and fifty places among the arguments of a call', () => {
    const sentAll = (args: unknown[]) =>
      (JSON.parse(filled(previewAll(args))) as unknown[]).map((wire) => fromWire(wire))
    const values = sentAll(Array.from({ length: 10 }, () => 'x'.repeat(8192)))
    expect(values).toHaveLength(5)
    expect(values[4]).toEqual({ type: 'cut' })
    expect(sentAll(Array.from({ length: 80 }, () => 1))).toHaveLength(51)
  })

  it('cuts the description of a symbol', () => {
    expect(JSON.stringify(sent(Symbol('x'.repeat(100_000)))).length).toBeLessThan(2_000)
  })

  it('does not follow errors that refer to each other in a million ways', async () => {
    let error: Error = new Error('innermost')
    for (let i = 0; i < 6; i++) error = new AggregateError(Array(10).fill(error), '', { cause: error })
    await expectCost(50, () => void preview(error)())
    expect(JSON.stringify(sent(error)).match(/"AggregateError"/g)?.length).toBeGreaterThan(10)
  })

  it('does not look at what it does not show', async () => {
    const list = Array.from({ length: 1_000_000 }, () => ({}))
    await expectCost(100, () => {
      for (let i = 0; i < 100; i++) preview(list)
    })
  })
})
