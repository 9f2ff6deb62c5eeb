import { describe, expect, it } from 'vitest'
import { createInpMeter, createShiftMeter } from '../../../src/capture/frame/vitals-meters.ts'

describe('cumulative layout shift', () => {
  const worstOf = (shifts: [startTime: number, value: number, hadRecentInput?: boolean][]) => {
    const meter = createShiftMeter()
    for (const [startTime, value, hadRecentInput = false] of shifts) meter.add({ startTime, value, hadRecentInput })
    return meter.worst()
  }

  it.each<[string, [number, number, boolean?][], number]>([
    ['is 0 without shifts', [], 0],
    [
      'adds shifts that follow within a second',
      [
        [0, 0.1],
        [999, 0.2],
      ],
      0.3,
    ],
    [
      'begins anew after a second of rest, and keeps the worst burst',
      [
        [0, 0.3],
        [1_000, 0.2],
        [1_500, 0.05],
      ],
      0.3,
    ],
    ['ends a burst after five seconds', [0, 900, 1_800, 2_700, 3_600, 4_500, 5_400].map((time) => [time, 0.1]), 0.6],
    [
      'leaves out what the person caused',
      [
        [0, 0.1],
        [100, 0.9, true],
      ],
      0.1,
    ],
  ])('%s', (_, shifts, expected) => {
    expect(worstOf(shifts)).toBeCloseTo(expected)
  })

  it('forgets on reset', () => {
    const meter = createShiftMeter()
    meter.add({ startTime: 0, value: 0.5, hadRecentInput: false })
    meter.reset()
    expect(meter.worst()).toBe(0)
  })
})

describe('interaction to next paint', () => {
  it('is unknown before the first interaction', () => {
    const meter = createInpMeter()
    meter.add(0, 500)
    expect(meter.value()).toBeUndefined()
  })

  it('is the slowest event of the slowest interaction', () => {
    const meter = createInpMeter()
    meter.add(1, 80)
    meter.add(2, 300)
    meter.add(2, 120)
    meter.add(3, 90)
    expect(meter.value()).toBe(300)
  })

  it('leaves out one outlier in fifty interactions, counted by the browser or here', () => {
    const counted = createInpMeter()
    for (let id = 1; id <= 50; id++) counted.add(id, id === 7 ? 900 : 100 + id)
    expect(counted.value()).toBe(150)
    expect(counted.value(49)).toBe(900)
  })

  it('counts from a reset on', () => {
    const meter = createInpMeter()
    meter.add(1, 700)
    meter.reset(200)
    meter.add(201, 60)
    expect(meter.value(201)).toBe(60)
  })
})
