import { describe, expect, it } from 'vitest'
import {
  firstLevels,
  jsonRows,
  opensFor,
  openTo,
  rowPieces,
  rowsWith,
  visibleRows,
} from '../../src/views/json-tree-model.ts'

function shown(text: string, open: ReadonlySet<number>): string[] {
  const rows = jsonRows(text)!
  return visibleRows(rows, open).map((index) => {
    const row = rows[index]!
    const pieces = rowPieces(text, row, row.last > index && !open.has(index))
    return '  '.repeat(row.depth) + pieces.map((piece) => piece.text).join('')
  })
}

const nested = '{"a":[1,{"b":9007199254740993}],"c":{},"d":"x, y: [z]"}'

describe('long JSON as rows', () => {
  it.each([
    [
      nested,
      9,
      [
        '{',
        '  "a": [',
        '    1,',
        '    {',
        '      "b": 9007199254740993',
        '    }',
        '  ],',
        '  "c": {},',
        '  "d": "x, y: [z]"',
        '}',
      ],
    ],
    [nested, 1, ['{', '  "a": […] 2 items', '  "c": {},', '  "d": "x, y: [z]"', '}']],
    [nested, 0, ['{…} 3 members']],
    ['[]', 9, ['[]']],
    ['[[],[]]', 9, ['[', '  [],', '  []', ']']],
    ['{"cut":["one","tw', 9, ['{', '  "cut": [', '    "one",', '    "tw']],
    ['{"cut":["one"', 1, ['{', '  "cut": […] 1 item']],
    ['{"a":1,"a":2}', 9, ['{', '  "a": 1,', '  "a": 2', '}']],
    [']}]', 9, [']', '}', ']']],
    ['', 9, []],
  ])('%s, %i levels', (text, levels, expected) => {
    expect(shown(text, openTo(jsonRows(text)!, levels))).toEqual(expected)
  })
  it.each([
    [
      '9007199254740993',
      [
        '{',
        '  "a": [',
        '    1,',
        '    {',
        '      "b": 9007199254740993',
        '    }',
        '  ],',
        '  "c": {},',
        '  "d": "x, y: [z]"',
        '}',
      ],
    ],
    ['y: [z]', ['{', '  "a": […] 2 items', '  "c": {},', '  "d": "x, y: [z]"', '}']],
    ['nowhere', ['{…} 3 members']],
  ])('unfolds what the word %s stands in', (word, expected) => {
    const rows = jsonRows(nested)!
    expect(shown(nested, opensFor(rows, rowsWith(nested, rows, [word])))).toEqual(expected)
  })
  it('opens as many levels as can be looked through', () => {
    const list = (count: number) =>
      jsonRows(JSON.stringify({ rows: Array.from({ length: count }, (_, id) => ({ id })) }))!
    expect([firstLevels(list(50)), firstLevels(list(5000))]).toEqual([4, 1])
  })
  it('takes as long a body as is kept, and says so of one that is little but brackets', () => {
    const text = JSON.stringify(
      Array.from({ length: 40_000 }, (_, id) => ({ id, name: 'an item of the list', ok: true })),
    )
    const rows = jsonRows(text)!
    expect(rows).toHaveLength(40_000 * 5 + 2)
    expect(visibleRows(rows, openTo(rows, 1))).toHaveLength(40_002)
    expect(jsonRows('['.repeat(2_000_000))).toBeUndefined()
  })
  it('shows the beginning of a long value', () => {
    const text = JSON.stringify({ long: 'x'.repeat(5000) })
    expect(shown(text, openTo(jsonRows(text)!, 9))[1]).toMatch(/^ {2}"long": "x{992}…$/)
  })
})
