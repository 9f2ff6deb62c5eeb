/** Tests the measurement with one round of the unpatched page and Casefile, without the other products. */
import { expect, it } from 'vitest'
import { callRows } from './bars.ts'
import { measureCalls } from './measure.ts'
import { metrics } from './metrics.ts'
import { variants } from './variants.ts'

it('gives a figure for every call', async () => {
  const few = variants.filter(({ id }) => id === 'none' || id === 'none2' || id === 'casefile')
  const { results, sizes } = await measureCalls(few, { rounds: 1, native: false })
  expect(Object.keys(results.stubbed)).toEqual(Object.keys(metrics))
  for (const samples of Object.values(results.stubbed))
    expect(Object.keys(samples).sort()).toEqual(['casefile', 'none', 'none2'])
  const ours = callRows(results.stubbed, few).over.filter(({ subject }) => subject === 'Casefile')
  expect(ours).toHaveLength(Object.keys(metrics).length)
  // The difference from the unpatched page may be negative in a single round; the time itself may not.
  for (const { value } of ours) expect(Number.isFinite(value)).toBe(true)
  for (const { casefile, none } of Object.values(results.stubbed))
    expect(Math.min(...(casefile ?? [0]), ...(none ?? [0]))).toBeGreaterThan(0)
  expect(results.install.casefile?.[0]).toBeGreaterThan(0)
  expect(sizes.casefile).toBeGreaterThan(1)
})
