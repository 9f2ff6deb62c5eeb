/** The runner at work: a small folder in the shape of a checkout, with one test that is known to notice the hook. */
import { rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { countsOf } from './compare.ts'
import { fakeServer, makeFakeCheckout } from './fake-checkout.ts'
import { isClean, type Outcome } from './outcome.ts'
import { outcomeText } from './report.ts'
import { runWpt } from './run.ts'

const dir = makeFakeCheckout()
afterAll(() => rmSync(dir, { recursive: true }))
const run = (only: string[]) => runWpt({ dir, quick: false, only, parallel: 2, server: fakeServer(dir) })
/** Two browsers and a server start, which takes its time. */
const PATIENCE = 180_000
const counts = ({ pairs }: Outcome, side: 'without' | 'hooked') => countsOf(pairs.map((pair) => pair[side]))

it('finds what fails with the hooks only', { timeout: PATIENCE }, async () => {
  const outcome = await run([])
  expect(counts(outcome, 'without')).toEqual({ pages: 2, ok: 2, subtests: 5, passed: 4 })
  expect(counts(outcome, 'hooked')).toEqual({ pages: 2, ok: 2, subtests: 5, passed: 3 })
  expect(outcome.regressions).toMatchObject([
    { page: '/console/name.html', subtest: 'console.log prints with its name', without: 'PASS', with: 'FAIL' },
  ])
  expect(outcome.unsteady).toEqual([])
  expect(isClean(outcome)).toBe(false)
  expect(outcomeText(outcome)).toContain('\n1 regression')
  // That the pages were hooked and recorded is known of each.
  const fetched = outcome.pairs.find(({ page }) => page.path.includes('/fetch/'))
  expect(fetched).toMatchObject({ without: { hooks: 'none' }, hooked: { hooks: 'all' } })
  expect(fetched?.without.recorded).toBeUndefined()
  // The script and what the test fetches.
  expect(fetched?.hooked.recorded?.request).toBeGreaterThan(0)
})
