import { expect, it } from 'vitest'
import { inSlices } from '../../src/relay/slices.ts'

const busy = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end; );
}

it('gives other tasks their turn, and keeps the order', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const results = await inSlices(
    [1, 2, 3, 4, 5, 6, 7, 8],
    (item) => {
      busy(5)
      return item * 2
    },
    () => false,
  )
  clearInterval(timer)
  expect(results).toEqual([2, 4, 6, 8, 10, 12, 14, 16])
  expect(turns).toBeGreaterThan(0)
})

it('waits for nothing when the page is going away', () => {
  let done = 0
  void inSlices(
    [1, 2, 3],
    () => {
      busy(4)
      done++
    },
    () => true,
  )
  expect(done).toBe(3)
})
