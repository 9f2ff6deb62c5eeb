import { expect, it } from 'vitest'
import { jsonLeaves } from '../../../src/core/base/json-leaves.ts'

const byIndex = (_: unknown, index: number) => index
const limits = { leaves: 100, items: 100 }

it.each<[what: string, value: unknown, leaves: [path: string, node: unknown][]]>([
  ['a scalar', 7, [['', 7]]],
  ['null', null, [['', null]]],
  ['an empty list', [], [['', []]]],
  [
    'nested values in document order',
    { a: { b: 1 }, c: [true, { d: null }], e: {} },
    [
      ['a.b', 1],
      ['c[0]', true],
      ['c[1].d', null],
      ['e', {}],
    ],
  ],
])('flattens %s', (_, value, leaves) => {
  expect(jsonLeaves(value, limits, byIndex).map(({ path, node }) => [path, node])).toEqual(leaves)
})

it('names the items of lists as it is told', () => {
  expect(jsonLeaves([{ key: 'x', on: 1 }], limits, (item) => (item as { key: string }).key)).toEqual([
    { path: '[x].key', node: 'x' },
    { path: '[x].on', node: 1 },
  ])
})

it('stops at its limits: leaves, items of a list, depth', () => {
  const paths = (value: unknown, some: object) =>
    jsonLeaves(value, { ...limits, ...some }, byIndex).map((one) => one.path)
  expect(paths({ a: 1, b: 2, c: 3 }, { leaves: 2 })).toEqual(['a', 'b'])
  expect(paths([1, 2, 3], { items: 2 })).toEqual(['[0]', '[1]'])
  expect(paths({ a: { b: { c: 1 } } }, { depth: 2 })).toEqual(['a.b'])
})

it('takes a value nested more deeply than a stack is', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  expect(jsonLeaves(deep, limits, byIndex)).toHaveLength(1)
})
