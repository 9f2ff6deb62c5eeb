/** Durations as a person says them: `2 hours`, and not `120 minutes`. Pure. */

const hour = 3_600_000
const day = 24 * hour
/** of the Gregorian calendar, on average */
const year = 365.2425 * day

/** As ECMA-402 names them, with their ms, the largest first. */
const units = [
  ['year', year],
  ['month', year / 12],
  ['day', day],
  ['hour', hour],
  ['minute', 60_000],
  ['second', 1_000],
] as const

export type DurationPart = readonly [count: number, unit: (typeof units)[number][0]]

/**
 * A duration in its largest unit, and the next smaller one where that is not zero: 6 seconds, 1 hour 30 minutes, 3 days.
 * `Intl.DurationFormat` leaves that choice to us, and came with Chromium 129 only.
 * @param ms of whole seconds
 */
export function durationParts(ms: number): DurationPart[] {
  const largest = units.findIndex(([, length]) => ms >= length)
  if (largest < 0) return [[0, 'second']]
  let rest = ms
  const parts = units.slice(largest, largest + 2).map(([unit, length]): DurationPart => {
    const count = Math.floor(rest / length)
    rest -= count * length
    return [count, unit]
  })
  return parts.filter(([count]) => count > 0)
}
