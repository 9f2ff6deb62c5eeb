/** The runner at work: a small folder in the shape of a checkout, with one test that is known to notice the hook. */
import { rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { FOLDERS } from './checkout.ts'
import { makeFakeCheckout } from './fake-checkout.ts'
import { isClean, outcomeText, runWpt } from './run.ts'

const dir = makeFakeCheckout()
afterAll(() => rmSync(dir, { recursive: true }))

it('finds what fails with the hooks only', async () => {
  const outcome = await runWpt({ dir, quick: false, folders: FOLDERS })
  expect(outcome.without).toEqual({ pages: 2, ok: 2, subtests: 5, passed: 4 })
  expect(outcome.hooked).toEqual({ pages: 2, ok: 2, subtests: 5, passed: 3 })
  expect(outcome.regressions).toMatchObject([
    { page: '/console/name.html', subtest: 'console.log prints with its name', without: 'PASS', with: 'FAIL' },
  ])
  expect(outcome.unsteady).toEqual([])
  expect(isClean(outcome)).toBe(false)
  expect(outcomeText(outcome)).toContain('\n1 regression')
})

it('is clean where nothing differs', async () => {
  const outcome = await runWpt({ dir, quick: false, folders: ['fetch'] })
  expect(outcome.hooked).toEqual({ pages: 1, ok: 1, subtests: 3, passed: 2 })
  expect(isClean(outcome)).toBe(true)
})
