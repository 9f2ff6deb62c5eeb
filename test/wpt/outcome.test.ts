import { describe, expect, it } from 'vitest'
import type { PageResult } from './compare.ts'
import { isClean, isProven, type Outcome, type Pair, silent, unrecorded, wronglyHooked } from './outcome.ts'
import { outcomeText } from './report.ts'

const result = (more: Partial<PageResult> = {}): PageResult => ({
  harness: 'OK',
  subtests: [{ name: 'a', status: 'PASS' }],
  ...more,
})
const pair = (path: string, without: Partial<PageResult> = {}, hooked: Partial<PageResult> = {}): Pair => ({
  page: { path, https: false, long: false },
  without: result({ hooks: 'none', ...without }),
  hooked: result({ hooks: 'all', recorded: { request: 2 }, ...hooked }),
})
const outcome = (pairs: Pair[], more: Partial<Outcome> = {}): Outcome => ({
  pairs,
  regressions: [],
  unsteady: [],
  ...more,
})
const good = pair('/fetch/good.html')
const failed = { page: '/xhr/a.html', subtest: 'a', without: 'PASS', with: 'FAIL', message: 'expected 1' }

describe('a run', () => {
  it('is clean when its pages are hooked and recorded and nothing fails with the hooks only', () => {
    expect(isClean(outcome([good]))).toBe(true)
  })

  it.each<[string, Outcome]>([
    ['a subtest fails', outcome([good], { regressions: [failed] })],
    ['nothing passes', outcome([pair('/a', { subtests: [] })])],
    ['nothing runs', outcome([])],
    ['a page is not hooked', outcome([good, pair('/a', {}, { hooks: 'none' })])],
    ['a page is hooked in part', outcome([good, pair('/a', {}, { hooks: 'some' })])],
    ['a page does not say whether it is hooked', outcome([good, { ...good, hooked: result({ recorded: {} }) }])],
    ['the other page is hooked as well', outcome([good, pair('/a', { hooks: 'all' })])],
    ['a page is not recorded', outcome([good, { ...good, hooked: result({ hooks: 'all' }) }])],
  ])('is not clean when %s', (_, found) => {
    expect(isClean(found)).toBe(false)
  })

  const none: Partial<PageResult> = { harness: 'NO RESULT', subtests: [] }

  it.each<[boolean, string, Pair]>([
    [true, 'a good page', good],
    [true, 'no result with the hooks, which is a difference', pair('/a', {}, none)],
    [false, 'no result without the hooks', pair('/a', none)],
    [false, 'no hooks', pair('/a', {}, { hooks: 'none' })],
    [false, 'no record', { ...good, hooked: result({ hooks: 'all' }) }],
  ])('%s: something is proven by %s', (expected, _, one) => {
    expect(isProven(one)).toBe(expected)
  })

  it('names the pages', () => {
    const run = outcome([good, pair('/silent', none, none), pair('/bare', {}, { hooks: 'some' })])
    expect(wronglyHooked(run)).toEqual(['/bare'])
    expect(silent(run)).toEqual(['/silent'])
    expect(unrecorded(outcome([good, { ...good, hooked: result() }]))).toEqual(['/fetch/good.html'])
  })
})

describe('the words', () => {
  it('are a table of the folders and a last line', () => {
    const text = outcomeText(outcome([good, pair('/xhr/a.html', {}, { harness: 'TIMEOUT', subtests: [] })]))
    const cells = text.split('\n').map((line) => line.trim().split(/ {2,}/))
    expect(cells.slice(1, 4)).toEqual([
      ['fetch', '1', '1', '1', '1', '1', '1'],
      ['xhr', '1', '1', '0', '1', '1', '0'],
      ['all', '2', '2', '1', '2', '2', '1'],
    ])
    expect(text).toContain('recorded: 4 request')
    expect(text.split('\n').at(-1)).toBe('0 regressions')
  })

  it('tell what failed', () => {
    const text = outcomeText(outcome([good], { regressions: [failed], unsteady: [{ ...failed, subtest: 'b' }] }))
    const sentence = (name: string) => `/xhr/a.html: "${name}" is PASS without the hooks, FAIL with them (expected 1)`
    expect(text.split('\n').slice(-4)).toEqual([
      '1 failed once with the hooks and then passed:',
      `  ${sentence('b')}`,
      sentence('a'),
      '1 regression',
    ])
  })
})
