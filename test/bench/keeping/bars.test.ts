import { describe, expect, it } from 'vitest'
import { endsOf, reportOf } from './bars.ts'
import type { Measured } from './measure.ts'

const good: Measured = {
  batches: [500, ...Array.from({ length: 20 }, () => 40)],
  heap: { early: 3e6, late: 4e6, captured: 5e6 },
  kept: { console: 90, request: 10 },
  gaps: [],
  capture: 3_000,
  save: 8_000,
  size: 2e6,
  keep: 2_000,
  reopen: 4_000,
  keepTask: 8,
  tasks: { live: 60, capture: 120, save: 0, reopen: 90 },
}
const failing = (told: Partial<Measured>, count = 100) =>
  reportOf({ ...good, ...told }, count).bars.flatMap(({ name, holds }) => (holds ? [] : [name]))

describe('the bars of keeping', () => {
  it('hold for a session that is kept whole, with even effort', () => {
    expect(failing({})).toEqual([])
  })

  it.each<[string, Partial<Measured>, RegExp]>([
    ['slower at the end', { batches: [9, ...Array.from({ length: 20 }, (_, i) => 20 + i * 5)] }, /^a batch at the end/],
    ['a worker that grows', { heap: { early: 3e6, late: 20e6, captured: 5e6 } }, /a tenth/],
    ['a capture that stays in the worker', { heap: { early: 3e6, late: 4e6, captured: 90e6 } }, /after the capture/],
    ['one event less', { kept: { console: 90, request: 9 } }, /not in the bundle/],
    ['a slow capture', { capture: 31_000 }, /Capture to verdict/],
    ['a slow save', { save: 61_000 }, /Save to file/],
    ['a panel that stands still', { tasks: { ...good.tasks, capture: 201 } }, /at Capture/],
    ['a panel that stands still while it keeps a case', { keepTask: 17 }, /is kept/],
    ['a case that comes back slowly', { reopen: 31_000 }, /in the next panel/],
    ['what could not be measured', { heap: { early: Number.NaN, late: 1, captured: 1 } }, /a tenth/],
  ])('fail for %s', (_, told, name) => {
    expect(failing(told)[0]).toMatch(name)
  })

  it('leave the opening of the database out', () => {
    expect(endsOf([500, 10, 10, 10, 10, 30])).toEqual({ first: 10, last: 30 })
  })

  it('have a figure each', () => {
    const { rows } = reportOf(good, 100)
    expect(rows.find(({ metric }) => metric === 'kept: all')).toMatchObject({ value: 100, unit: 'events' })
    expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true)
  })
})
