import { expect, it } from 'vitest'
import { unmoved } from '../../../../src/capture/frame/dom/unmoved.ts'

it.each<[name: string, before: string, now: string, stays: string]>([
  ['nothing', '', '', ''],
  ['all, when nothing moved', 'abcd', 'abcd', 'abcd'],
  ['all, when others came between them', 'abc', 'xaybzc', 'abc'],
  ['all but the one that went to the end', 'abcd', 'bcda', 'bcd'],
  ['all but the one that came to the front', 'abcd', 'dabc', 'abc'],
  ['one, when the order was turned', 'abcd', 'dcba', 'd'],
  ['the longest run in order', 'abcdef', 'cabfde', 'abde'],
])('%s stays', (_name, before, now, stays) => {
  expect([...unmoved([...before], [...now])].sort().join('')).toBe(stays)
})
