import { describe, expect, it } from 'vitest'
import { lineDiff, withContext } from '../../../src/views/body/line-diff.ts'

const signs = { both: ' ', here: '-', there: '+' }
const diff = (here: string, there: string) =>
  lineDiff([...here], [...there])
    .map(({ side, text }) => signs[side] + text)
    .join('')

describe('two texts line by line', () => {
  it.each([
    ['abc', 'abc', ' a b c'],
    ['', '', ''],
    ['abc', '', '-a-b-c'],
    ['', 'ab', '+a+b'],
    ['abcd', 'axcd', ' a-b+x c d'],
    ['aab', 'ab', ' a-a b'],
    ['abcbdab', 'bdcaba', '-a b-c-b d+c a b+a'],
  ])('%s and %s', (here, there, expected) => {
    expect(diff(here, there)).toBe(expected)
  })
  it.each(['abcbdab', 'xaybzc', 'aaaa'])('gives back both sides: %s', (here) => {
    const lines = lineDiff([...here], [...'bdcabxa'])
    const of = (other: string) => lines.filter(({ side }) => side !== other).map(({ text }) => text)
    expect([of('there').join(''), of('here').join('')]).toEqual([here, 'bdcabxa'])
  })
  it('tells very long ones as one block, and what they begin and end with as equal', () => {
    const long = (name: string) => ['{', ...Array.from({ length: 5000 }, (_, n) => `${name}${n}`), '}']
    const lines = lineDiff(long('a'), long('b'))
    expect(lines.map(({ side }) => side).join('')).toMatch(/^both(?:here){5000}(?:there){5000}both$/)
  })
  it('leaves out equal lines away from a difference', () => {
    const here = [...'abcdefghij']
    const there = [...'abcdXfghij']
    expect(withContext(lineDiff(here, there), 1).map((part) => (typeof part === 'number' ? part : part.text))).toEqual([
      3,
      'd',
      'e',
      'X',
      'f',
      4,
    ])
    expect(withContext(lineDiff(here, here))).toEqual([10])
  })
})
