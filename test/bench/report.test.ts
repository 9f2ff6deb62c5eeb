import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allHold, atMost, barsText, below, figure, saveReport, tableText } from './report.ts'

describe('bars', () => {
  it.each([
    [atMost('a', 1, 1), true],
    [atMost('a', 1.1, 1), false],
    [atMost('a', Number.NaN, 1), false],
    [below('a', 1, 1), false],
    [below('a', 0.9, 1), true],
    [below('a', Number.NaN, 1), false],
  ])('%o', (bar, holds) => {
    expect(bar.holds).toBe(holds)
  })

  it('hold together only when there is one and none fails', () => {
    expect(allHold({ rows: [], bars: [] })).toBe(false)
    expect(allHold({ rows: [], bars: [atMost('a', 1, 2)] })).toBe(true)
    expect(allHold({ rows: [], bars: [atMost('a', 1, 2), atMost('b', 3, 2)] })).toBe(false)
  })
})

it.each([
  [0, '0'],
  [-0.0001, '0'],
  [-0.25, '-0.25'],
  [0.12345, '0.123'],
  [12.345, '12.3'],
  [1_023_500, '1,020,000'],
  [Number.NaN, '?'],
  [Number.POSITIVE_INFINITY, '?'],
])('shows %d as %s', (value, text) => {
  expect(figure(value)).toBe(text)
})

it('makes a table with a line per metric and a column per subject', () => {
  const rows = [
    { subject: 'ours', metric: 'log', value: 0.4, unit: 'µs' },
    { subject: 'theirs', metric: 'log', value: 15, unit: 'µs' },
    { subject: 'theirs', metric: 'install', value: 1.25, unit: 'ms' },
  ]
  expect(tableText(rows)).toBe(
    ['              ours  theirs', 'log (µs)       0.4      15', 'install (ms)          1.25'].join('\n'),
  )
})

it('shows a bar with its figure, its limit and whether it holds', () => {
  expect(barsText([atMost('log, µs', 0.4, 1), atMost('install, ms', 3, 2)])).toBe(
    ['log, µs      0.4  1  holds', 'install, ms    3  2  FAILS'].join('\n'),
  )
})

it('writes rows and bars, and nothing else, as JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'deep', 'report.json')
  const report = { rows: [{ subject: 's', metric: 'm', value: 1, unit: 'µs' }], bars: [atMost('b', 1, 2)], more: 1 }
  saveReport(file, report)
  const { more, ...kept } = report
  expect(more).toBe(1)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept)
  rmSync(folder, { recursive: true })
})
