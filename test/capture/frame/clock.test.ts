import { describe, expect, it } from 'vitest'
import { skewFrom } from '../../../src/capture/frame/clock.ts'

const server = Date.parse('Thu, 12 Mar 2026 09:30:00 GMT')
/** A request that the server stamped at 09:30:00, seen by a clock that is `ahead` ms off. */
const sample = (ahead: number, trip: number, dateHeader = 'Thu, 12 Mar 2026 09:30:00 GMT') => {
  const middle = server + 500 + ahead
  return { sentAt: middle - trip / 2, receivedAt: middle + trip / 2, dateHeader }
}

describe('skewFrom', () => {
  it.each([
    ['a clock that is right', [sample(0, 80)], 0],
    ['a clock an hour ahead', [sample(3_600_000, 80)], 3_600_000],
    ['a clock behind', [sample(-90_000, 80)], -90_000],
    ['several samples: the shortest trip decides', [sample(5_400, 900), sample(5_000, 40), sample(4_700, 800)], 5_000],
    ['none', [], undefined],
    ['no date', [sample(0, 80, 'yesterday')], undefined],
    ['a trip that took too long', [sample(0, 20_000)], undefined],
    ['an answer before its question', [sample(0, -5)], undefined],
    ['two that contradict each other', [sample(0, 50), sample(60_000, 60)], undefined],
    ['one old answer among many', [sample(0, 50), sample(60_000, 60), sample(20, 90)], 0],
  ])('reads %s', (_, samples, expected) => {
    expect(skewFrom(samples)).toBe(expected)
  })
})
