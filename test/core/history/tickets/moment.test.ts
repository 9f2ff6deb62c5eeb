import { describe, expect, it } from 'vitest'
import { isDayFirst, momentOf } from '../../../../src/core/history/tickets/moment.ts'

describe('a time in an export', () => {
  it.each([
    ['2026-11-28', '2026-11-28T00:00:00Z'],
    ['2026-11-28 10:22', '2026-11-28T10:22:00Z'],
    ['2026-11-28T10:22:33Z', '2026-11-28T10:22:33Z'],
    ['2026-11-28T10:22:33.123+01:00', '2026-11-28T09:22:33Z'],
    ['2026-11-28T10:22:33.000-0530', '2026-11-28T15:52:33Z'],
    ['2026-11-28 10:22:33 UTC', '2026-11-28T10:22:33Z'],
    ['2026/11/28 10:22', '2026-11-28T10:22:00Z'],
    ['28/Nov/26 10:22 AM', '2026-11-28T10:22:00Z'],
    ['28/Nov/26 12:05 AM', '2026-11-28T00:05:00Z'],
    ['28/Nov/26 12:05 PM', '2026-11-28T12:05:00Z'],
    ['28 Nov 2026 10:22', '2026-11-28T10:22:00Z'],
    ['Sat, 28 Nov 2026 10:22:00 +0100', '2026-11-28T09:22:00Z'],
    ['Nov 28, 2026 3:22 p.m.', '2026-11-28T15:22:00Z'],
    ['November 28, 2026', '2026-11-28T00:00:00Z'],
    ['11/28/2026 10:22 PM', '2026-11-28T22:22:00Z'],
    ['3/12/2026', '2026-03-12T00:00:00Z'],
  ])('%s', (text, expected) => {
    expect(new Date(momentOf(text, false) ?? Number.NaN)).toEqual(new Date(expected))
  })

  it.each([
    ['3/12/2026', '2026-12-03T00:00:00Z'],
    ['28.11.26 10:22', '2026-11-28T10:22:00Z'],
    ['28-11-2026', '2026-11-28T00:00:00Z'],
  ])('%s, where the day comes first', (text, expected) => {
    expect(new Date(momentOf(text, true) ?? Number.NaN)).toEqual(new Date(expected))
  })

  it.each(['', 'yesterday', '4711', '13/13/2026', '28/Foo/26', '2026-13-01', '1/2', '2026-11-28 25:00'])(
    '%j is none',
    (text) => {
      expect(momentOf(text, false)).toBeUndefined()
    },
  )

  it('has its day first if one of the column cannot be a month', () => {
    expect(isDayFirst(['3/12/2026', '28/11/2026'])).toBe(true)
    expect(isDayFirst(['3/12/2026', '11/28/2026', '2026-11-28', ''])).toBe(false)
  })
})
