import { describe, expect, it } from 'vitest'
import {
  arrowKey,
  firstLevels,
  jsonRows,
  opensFor,
  openTo,
  rowPieces,
  rowsWith,
  treePlace,
  visibleRows,
} from '../../../src/views/body/json-tree-model.ts'

function shown(text: string, open: ReadonlySet<number>): string[] {
  const rows = jsonRows(text)!
  return visibleRows(rows, open).map((index) => {
    const row = rows[index]!
    const pieces = rowPieces(text, row, row.last > index && !open.has(index))
    return '  '.repeat(row.depth) + pieces.map((piece) => piece.text).join('')
  })
}

const nested = '{"a":[1,{"b":9007199254740993}],"c":{},"d":"x, y: [z]"}'

const unfolded = [
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
]

describe('long JSON as rows', () => {
  it.each([
    [nested, 9, unfolded],
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
    ['9007199254740993', unfolded],
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

describe('the tree of it', () => {
  const rows = jsonRows(nested)!
  const all = openTo(rows, 9)
  it('tells of each row its level and its place, and of what can be folded whether it is open', () => {
    expect(rows.map((_, index) => Object.values(treePlace(rows, index, all)))).toEqual([
      [1, true, 1, 1],
      [2, true, 1, 3],
      [3, undefined, 1, 2],
      [3, true, 2, 2],
      [4, undefined, 1, 1],
      [3, undefined, 2, 2],
      [2, undefined, 1, 3],
      [2, undefined, 2, 3],
      [2, undefined, 3, 3],
      [1, undefined, 1, 1],
    ])
  })
  it.each([
    ['unfolds', 1, 'ArrowRight', new Set([0]), { fold: false }],
    ['goes to the first member', 1, 'ArrowRight', all, { select: 2 }],
    ['stays on a value', 2, 'ArrowRight', all, undefined],
    ['folds', 1, 'ArrowLeft', all, { fold: true }],
    ['goes to what a value stands in', 2, 'ArrowLeft', all, { select: 1 }],
    ['goes from what is folded to what it stands in', 1, 'ArrowLeft', new Set([0]), { select: 0 }],
    ['goes from the end of a list to its beginning', 6, 'ArrowLeft', all, { select: 1 }],
    ['stays on the first', 0, 'ArrowLeft', new Set<number>(), undefined],
  ] as const)('%s by arrow key', (_, row, key, open, wanted) => {
    expect(arrowKey(rows, row, open, key)).toEqual(wanted)
  })
  it.each(['}', ']]', '[1,2', '{"a":{"b":[', '1 2 3'])(
    'has no row outside of it where the text is broken: %s',
    (text) => {
      const broken = jsonRows(text)!
      for (const [index] of broken.entries()) {
        const { level, place, size } = treePlace(broken, index, new Set())
        expect([level >= 1, place >= 1, size >= 1]).toEqual([true, true, true])
      }
    },
  )
})
