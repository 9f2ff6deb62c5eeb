/** Tests the measurement with few events. */
import { expect, it } from 'vitest'
import { reportOf } from './bars.ts'
import { measureKeeping } from './measure.ts'

it('gives a figure for all that is promised, and finds every event in the bundle', async () => {
  const measured = await measureKeeping(1_200)
  expect(measured.kept).toEqual({
    console: 720,
    request: 300,
    step: 120,
    error: 15,
    navigation: 15,
    resource: 15,
    vitals: 15,
  })
  expect(measured.batches.every((ms) => ms > 0)).toBe(true)
  expect(measured.heap.early).toBeGreaterThan(100_000)
  const { rows, bars } = reportOf(measured, 1_200)
  expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true)
  expect(bars.find(({ name }) => name === 'events that are not in the bundle')).toMatchObject({ value: 0, holds: true })
})
