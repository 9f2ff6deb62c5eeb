import { describe, expect, it } from 'vitest'
import { callBars, callRows, install, size } from './bars.ts'
import type { Variant } from './variants.ts'

const variants: Variant[] = [
  { id: 'none', name: 'unpatched', watches: [] },
  { id: 'none2', name: 'unpatched again', watches: [] },
  { id: 'casefile', name: 'Casefile', watches: ['console', 'network'] },
  { id: 'whole', name: 'Whole', watches: ['console', 'network'] },
  { id: 'lines', name: 'Lines', watches: ['console'] },
]

/** Bars by name, true if they hold. */
const named = (bars: { name: string; holds: boolean }[]) => Object.fromEntries(bars.map((bar) => [bar.name, bar.holds]))

describe('calls', () => {
  const samples = {
    logString: { none: [1, 1, 1], none2: [1, 1.1, 0.9], casefile: [1.5, 1.6, 1.5], whole: [3, 3, 3], lines: [2, 2, 2] },
    xhr: { none: [3, 3], none2: [9, 9], casefile: [8, 8], whole: [7, 7], lines: [3, 3] },
  }
  const { over, details } = callRows(samples, variants)

  it('are figures above the unpatched page, of those that watch such a call', () => {
    expect(over.map(({ subject, metric, value }) => [subject, metric, Math.round(value * 10) / 10])).toEqual([
      ['unpatched again', 'console.log, string', 0],
      ['Casefile', 'console.log, string', 0.5],
      ['Whole', 'console.log, string', 2],
      ['Lines', 'console.log, string', 1],
      ['unpatched again', 'XHR, new + open + setRequestHeader + send', 6],
      ['Casefile', 'XHR, new + open + setRequestHeader + send', 5],
      ['Whole', 'XHR, new + open + setRequestHeader + send', 4],
    ])
    expect(details).toHaveLength(20)
  })

  it('are held to the limit, to the cheapest other and to the noise', () => {
    const bars = named(callBars(over, variants))
    expect(bars).toMatchObject({
      'A/A console.log, string: noise, µs': true,
      'console.log, string: over unpatched, µs': true,
      'console.log, string: less than Lines, µs': true,
      'A/A XHR, new + open + setRequestHeader + send: noise, µs': false,
      'XHR, new + open + setRequestHeader + send: over unpatched, µs': false,
      'XHR, new + open + setRequestHeader + send: less than Whole, µs': false,
    })
  })

  it('do not hold when they were not measured', () => {
    expect(named(callBars(over, variants))['fetch, call returns: over unpatched, µs']).toBe(false)
  })
})

describe('the whole script', () => {
  it('is compared with those that watch as much', () => {
    const times = { none: [0.1], none2: [0.1], casefile: [1.6], whole: [9], lines: [0.2] }
    expect(named(install(times, variants).bars)).toEqual({
      'A/A install: noise, ms': true,
      'install, ms': true,
      'install: less than Whole, ms': true,
    })
    expect(install(times, variants).rows.map(({ subject }) => subject)).toContain('Lines')
  })

  it('has a size to keep', () => {
    expect(named(size({ casefile: 10, whole: 20 }, variants).bars)).toEqual({
      'script, kB': false,
      'script: less than Whole, kB': true,
    })
  })
})
