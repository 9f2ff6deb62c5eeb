import { describe, expect, it } from 'vitest'
import { compareReleases, fixState } from '../../../src/core/history/index.ts'

describe('releases', () => {
  it.each([
    ['4.1', '4.2', -1],
    ['4.10', '4.9', 1],
    ['v4.2.0', '4.2', 0],
    ['tallybook@4.2.1', '4.2', 1],
    ['release-4.2', 'Version 4.2', 0],
    ['4.2.0-rc.1', '4.2', -1],
    ['4.2.0-rc.2', '4.2.0-rc.10', -1],
    ['4.2.0-alpha', '4.2.0-1', 1],
    ['4.2.0-rc', '4.2.0-rc.1', -1],
    ['4.2+build.7', '4.2', 0],
    ['2026.11.4', '2026.11.3', 1],
    ['20261128', '20261101', 1],
  ])('%s and %s', (a, b, order) => {
    expect(Math.sign(compareReleases(a, b)!)).toBe(order)
    expect(Math.sign(compareReleases(b, a)!)).toBe(order === 0 ? 0 : -order)
  })

  it.each([
    ['a commit', '4f2c1d9', '4.2'],
    ['a build number', '20261128', '4.2'],
    ['a date', '2026.11.3', '5.12.4'],
    ['a date beside a build number', '2026.11', '20261128'],
    ['a name', 'blue', '4.2'],
    ['nothing', '', '4.2'],
    ['an endless number', '9'.repeat(5000), '4.2'],
  ])('%s does not tell', (_, a, b) => {
    expect(compareReleases(a, b)).toBeUndefined()
  })
  it('equal names are the same release', () => {
    expect(compareReleases('4f2c1d9', ' 4f2c1d9')).toBe(0)
  })
})

describe('whether the repair is in', () => {
  it.each([
    ['fixed', '4.2', '4.1.9', 'before'],
    ['fixed', '4.2', '4.2', 'since'],
    ['fixed', '4.2', '4.3', 'since'],
    ['planned', '4.2', '4.3', 'since'],
    ['fixed', '4.2', undefined, 'unknown'],
    ['fixed', '4.2', '4f2c1d9', 'unknown'],
    ['fixed', undefined, '4.3', 'none'],
    ['open', '4.2', '4.3', 'none'],
    ['declined', '4.2', '4.3', 'none'],
  ] as const)('%s in %s, the app is %s: %s', (status, fixedIn, release, state) => {
    expect(fixState({ status, ...(fixedIn ? { fixedIn } : {}) }, release)).toBe(state)
  })
})
