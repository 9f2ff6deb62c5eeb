import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pagesIn, problemWith } from './checkout.ts'
import { makeFakeCheckout } from './fake-checkout.ts'

const fake = makeFakeCheckout()
afterAll(() => rmSync(fake, { recursive: true }))

describe('what is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wpt-checkout-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('nothing in a checkout', () => {
    expect(problemWith(fake)).toBeUndefined()
  })

  it('is said in one sentence', () => {
    expect(problemWith(undefined)).toMatch(/^Say where .*--wpt DIR/)
    expect(problemWith('/no/such/folder')).toBe('There is no folder /no/such/folder.')
    expect(problemWith(folder)).toBe(`${folder} is no web-platform-tests checkout: it has no tools/serve/serve.py.`)
    for (const file of ['tools/serve/serve.py', 'resources/testharness.js']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), '')
    }
    expect(problemWith(folder)).toMatch(/has none of the folders fetch, xhr, .*in part\?$/)
  })
})

it('finds the pages of the folders that are there', () => {
  expect(pagesIn(fake).map(({ path }) => path)).toEqual(['/fetch/api/answer.any.html', '/console/name.html'])
  expect(pagesIn(fake, ['console', 'gone']).map(({ path }) => path)).toEqual(['/console/name.html'])
})
