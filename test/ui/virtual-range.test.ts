import { describe, expect, it } from 'vitest'
import { rowForKey, scrollToRow, visibleRange } from '../../src/ui/virtual-range.ts'

describe('visibleRange', () => {
  it.each([
    ['at the top', 0, 260, 1000, { from: 0, to: 14 }],
    ['in the middle', 2600, 260, 1000, { from: 96, to: 114 }],
    ['between two rows', 2613, 260, 1000, { from: 96, to: 115 }],
    ['at the end', 25_740, 260, 1000, { from: 986, to: 1000 }],
    ['beyond the end, after the list got shorter', 25_740, 260, 10, { from: 10, to: 10 }],
    ['with a bounce above the top', -40, 260, 1000, { from: 0, to: 14 }],
    ['of an empty list', 0, 260, 0, { from: 0, to: 0 }],
  ])('%s', (_, scrollTop, height, count, expected) => {
    expect(visibleRange(scrollTop, height, 26, count, 4)).toEqual(expected)
  })
})

describe('scrollToRow', () => {
  it.each([
    ['a row in view stays where it is', 100, 7, 100],
    ['the row above the first comes to the top', 520, 19, 494],
    ['the row below the last comes to the foot', 0, 10, 26],
    ['a row from far above comes to the middle', 5200, 100, 2483],
    ['a row from far below comes to the middle', 0, 100, 2483],
    ['but not above the beginning', 5200, 1, 0],
  ])('%s', (_, scrollTop, index, expected) => {
    expect(scrollToRow(scrollTop, 260, 26, index)).toBe(expected)
  })
})

describe('rowForKey', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['j', 4, 5],
    ['j', 99, 99],
    ['ArrowUp', 4, 3],
    ['k', 0, 0],
    ['j', -1, 0],
    ['k', -1, 99],
    ['PageDown', 4, 14],
    ['PageUp', 4, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['x', 50, undefined],
  ])('%s from row %i leads to %s', (key, from, expected) => {
    expect(rowForKey(key, from, 100, 10)).toBe(expected)
  })
  it('leads nowhere in an empty list', () => expect(rowForKey('End', -1, 0, 10)).toBeUndefined())
})
