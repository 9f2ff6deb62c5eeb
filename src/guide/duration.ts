/** Durations as people say them: `2 hours` rather than `120 minutes`. Pure. */

const hour = 3_600_000
const day = 24 * hour
/** average Gregorian year */
const year = 365.2425 * day

/** ECMA-402 names with their ms, largest first. */
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
 * A duration in its largest unit, plus the next smaller one unless it is zero: 6 seconds, 1 hour 30 minutes, 3 days.
 * `Intl.DurationFormat` leaves that choice to us, and only exists since Chromium 129.
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
