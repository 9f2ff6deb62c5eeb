import { describe, expect, it } from 'vitest'
import { formatConsole, valueText } from '../../../../src/core/session/values/console-text.ts'
import type { Value } from '../../../../src/core/session/values/value.ts'

const string = (value: string, length?: number): Value => ({ type: 'string', value, length })
const number = (value: string): Value => ({ type: 'number', value })
const object = (entries: [string, Value][], className?: string): Value => ({ type: 'object', entries, className })
const array = (...items: Value[]): Value => ({ type: 'array', length: items.length, items })
const one = number('1')

describe('formatConsole', () => {
  it.each<[string, Value[], string]>([
    ['nothing', [], ''],
    [
      'strings without quotes, other values as previews',
      [string('a'), one, object([['b', string('c')]])],
      "a 1 {b: 'c'}",
    ],
    ['a single string, whatever is in it', [string('100%% of %s')], '100%% of %s'],
    ['%s', [string('saved %s of %s'), one, string('2')], 'saved 1 of 2'],
    [
      '%s of an object, an array, an error, null, a symbol',
      [
        string('%s|%s|%s|%s|%s'),
        object([]),
        array(one, { type: 'null' }, array(one)),
        { type: 'error', error: { name: 'TypeError', message: 'x' } },
        { type: 'null' },
        { type: 'symbol', value: 'Symbol(s)' },
      ],
      '[object Object]|1,,1|TypeError: x|null|Symbol(s)',
    ],
    [
      '%s of what String() makes of it: -0, a bigint, a map, a class by preview',
      [
        string('%s %s %s %s %s'),
        number('-0'),
        { type: 'bigint', value: '5n' },
        { type: 'map', size: 0, entries: [] },
        object([['id', one]], 'Invoice'),
        { type: 'undefined' },
      ],
      '0 5 [object Map] Invoice {id: 1} undefined',
    ],
    [
      '%s of an array that was cut, with a cycle in it',
      [string('%s'), { type: 'array', length: 9, items: [one, { type: 'circular' }], omitted: 7 }],
      '1,,…',
    ],
    [
      '%i, %f and %d of an array, a date, null',
      [string('%i %f %d'), array(one, one), { type: 'date', value: '2026-01-02T03:04:05.000Z' }, { type: 'null' }],
      '1 NaN NaN',
    ],
    ['%o and %O of strings, in quotes', [string('%o %O'), string('a'), string("it's")], `'a' "it's"`],
    ['%c without a style to take', [string('%ca %c'), string('color: red')], 'a %c'],
    ['only an object', [object([['a', one]])], '{a: 1}'],
    ['%% before and between', [string('%%s %s %%'), one], '%s 1 %'],
    ['arguments that were left out', [string('a'), { type: 'cut' }], 'a …'],
    ['%d and %i take the integer part', [string('%d %i'), number('3.9'), string('42px')], '3 42'],
    [
      '%d of a bigint, a symbol, an object',
      [string('%d %d %d'), { type: 'bigint', value: '12n' }, { type: 'symbol', value: 'Symbol(1)' }, object([])],
      '12 NaN NaN',
    ],
    ['%f', [string('%f %f'), string('1.50 EUR'), { type: 'symbol', value: 'Symbol(1)' }], '1.5 NaN'],
    ['%o and %O', [string('%o %O'), object([['a', one]]), array(one, one)], '{a: 1} (2) [1, 1]'],
    [
      '%c takes its argument and prints nothing',
      [string('%cTallybook%c ready'), string('color: red'), string(''), one],
      'Tallybook ready 1',
    ],
    ['%% is one percent sign and takes nothing', [string('%d%% done'), number('50')], '50% done'],
    ['more specifiers than arguments', [string('%s %s %d'), string('a')], 'a %s %d'],
    ['more arguments than specifiers', [string('%s'), string('a'), string('b'), one], 'a b 1'],
    ['unknown specifiers and lone percent signs', [string('%x 5% %'), one], '%x 5% % 1'],
    ['what is inserted is not read again', [string('%s %s'), string('%s'), string('b')], '%s b'],
    ['a first argument that is no string', [one, string('%s'), string('a')], '1 %s a'],
    ['strings that were cut', [string('abc', 500), string('def', 7)], 'abc… def…'],
  ])('%s', (_, args, text) => {
    expect(formatConsole(args)).toBe(text)
  })
})

describe('valueText', () => {
  it.each<[string, Value, string]>([
    ['a string by itself, bare', string("it's\n"), "it's\n"],
    ['strings inside, in the quotes that need no escape', array(string('it'), string("it's")), `(2) ['it', "it's"]`],
    ['a string with all quotes', array(string(`"it's" \``)), `['"it\\'s" \`']`],
    ['a string of several lines', array(string('a\n\tb')), "['a\\n\\tb']"],
    [
      'primitives',
      array(
        number('-0'),
        { type: 'bigint', value: '1n' },
        { type: 'boolean', value: 'true' },
        { type: 'null' },
        { type: 'undefined' },
      ),
      '(5) [-0, 1n, true, null, undefined]',
    ],
    [
      'an accessor, a cycle, a cut',
      array({ type: 'accessor' }, { type: 'circular' }, { type: 'cut' }),
      '(3) [(…), [circular], …]',
    ],
    ['functions', array({ type: 'function', name: 'save' }, { type: 'function', name: '' }), '(2) [ƒ save(), ƒ ()]'],
    ['an error', { type: 'error', error: { name: 'TypeError', message: 'x is null' } }, 'TypeError: x is null'],
    ['an error without a message', { type: 'error', error: { name: 'AbortError', message: '' } }, 'AbortError'],
    ['a node', { type: 'node', description: 'button#save.primary' }, 'button#save.primary'],
    ['an empty and a short array', array(array(), array(one)), '(2) [Array(0), Array(1)]'],
    ['an array of one', array(one), '[1]'],
    [
      'a typed array',
      { type: 'array', length: 300, items: [one, one], className: 'Uint8Array', omitted: 298 },
      'Uint8Array(300) [1, 1, …]',
    ],
    [
      'an object',
      object([
        ['id', one],
        ['full name', string('x')],
      ]),
      "{id: 1, 'full name': 'x'}",
    ],
    ['an object of a class', object([['id', one]], 'Invoice'), 'Invoice {id: 1}'],
    [
      'objects inside',
      object([
        ['a', object([['b', one]])],
        ['c', object([])],
        ['d', object([['e', one]], 'Line')],
        ['f', object([], 'Promise')],
      ]),
      '{a: {…}, c: {}, d: Line, f: Promise}',
    ],
    [
      'many members',
      object(Array.from({ length: 12 }, (_, index) => [`k${index}`, one] as [string, Value])),
      '{k0: 1, k1: 1, k2: 1, k3: 1, k4: 1, k5: 1, k6: 1, k7: 1, k8: 1, k9: 1, …}',
    ],
    [
      'an array of 200',
      { type: 'array', length: 200, items: Array(150).fill(one), omitted: 50 },
      `(200) [${'1, '.repeat(100)}…]`,
    ],
    ['control characters', array(string('a\u0007\u2028b')), "['a\\u0007\\u2028b']"],
    [
      'keys',
      object([
        ['a-b', one],
        ['$_é1', one],
        ['7', one],
        ['', one],
        ["it's", one],
      ]),
      `{'a-b': 1, $_é1: 1, 7: 1, '': 1, "it's": 1}`,
    ],
    [
      'an error inside, in one line',
      array({ type: 'error', error: { name: 'Error', message: 'a\nb' } }),
      '[Error: a b]',
    ],
    ['a long text inside', array(string('x'.repeat(500))), `['${'x'.repeat(99)}…']`],
    ['a string that was cut inside', array(string('abc', 9)), "['abc…']"],
    ['left out members', { type: 'object', entries: [['a', one]], omitted: 3 }, '{a: 1, …}'],
    ['a map', { type: 'map', size: 2, entries: [[string('a'), one]], omitted: 1 }, "Map(2) {'a' => 1, …}"],
    ['a set', { type: 'set', size: 1, items: [object([['a', one]])] }, 'Set(1) {{…}}'],
    [
      'a date and a regular expression',
      array({ type: 'date', value: '2026-01-02T03:04:05.000Z' }, { type: 'regexp', value: '/a/g' }),
      '(2) [2026-01-02T03:04:05.000Z, /a/g]',
    ],
  ])('%s', (_, value, text) => {
    expect(valueText(value)).toBe(text)
  })

  it('formats at most 10 Ki characters', () => {
    const text = formatConsole([string('%s %o'), string('x'.repeat(9000)), string('y'.repeat(9000))])
    expect(text).toHaveLength(10 * 1024)
    expect(text.endsWith('y…')).toBe(true)
  })

  it('stays within its budget', () => {
    expect(valueText(string('x'.repeat(500)), 20)).toBe(`${'x'.repeat(19)}…`)
    expect(valueText(object([['a', string('x'.repeat(500))]]), 40)).toHaveLength(40)
  })
})
