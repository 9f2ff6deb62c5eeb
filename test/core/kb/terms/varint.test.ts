import { describe, expect, it } from 'vitest'
import { packAscending, packNumbers, unpackAscending, unpackNumbers } from '../../../../src/core/kb/terms/varint.ts'

describe('numbers in few bytes', () => {
  it.each([
    ['none', []],
    ['small ones', [0, 1, 127]],
    ['at the borders', [127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 2 ** 28 - 1, 2 ** 28, 2 ** 32 - 1]],
    ['many', Array.from({ length: 5_000 }, (_, i) => (i * 2_654_435_761) % 2 ** 32)],
  ])('%s come back', (_, numbers) => {
    expect([...unpackNumbers(packNumbers(numbers), numbers.length)]).toEqual(numbers)
  })

  it('take a byte below 128', () => {
    expect(packNumbers([1, 2, 300])).toHaveLength(4)
  })

  it('that were cut are read to the end all the same', () => {
    expect([...unpackNumbers(packNumbers([300, 300]).subarray(0, 3), 3)]).toEqual([300, 44, 0])
  })
})

it('lists that ascend come back, an empty one among them', () => {
  const numbers = Uint32Array.from([0, 5, 1_000, 7, 8, 3])
  const starts = Uint32Array.from([0, 3, 3, 5, 6])
  const packed = packAscending(numbers, starts)
  expect(unpackAscending(packed, starts)).toEqual(numbers)
  expect(packed.length).toBe(7)
  expect(unpackAscending(packAscending(new Uint32Array(), Uint32Array.of(0)), Uint32Array.of(0))).toEqual(
    new Uint32Array(),
  )
})
