/** Middle value; the mean of the two middle ones when their number is even. NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share `q` (0 to 1) of the values lies, linearly interpolated. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * q
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (high - low) * (position - Math.floor(position))
}

/** Distance of the upper from the lower quartile: how much the middle half of the samples differs. */
export function spread(values: readonly number[]): number {
  return quantile(values, 0.75) - quantile(values, 0.25)
}

/**
 * How much `values` are above `base`: the median of the differences of samples taken in the same round, so that what
 * slows a whole round down (another program on the machine) cancels out.
 */
export function medianDifference(values: readonly number[], base: readonly number[]): number {
  return median(values.slice(0, base.length).map((value, i) => value - (base[i] ?? Number.NaN)))
}
