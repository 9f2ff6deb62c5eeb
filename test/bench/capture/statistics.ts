/** The median; the mean of the two middle values if their number is even. NaN if empty. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The `q` quantile (0 to 1) of the values, linearly interpolated. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * q
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (high - low) * (position - Math.floor(position))
}

/** The interquartile range: how much the middle half of the samples varies. */
export function spread(values: readonly number[]): number {
  return quantile(values, 0.75) - quantile(values, 0.25)
}

/**
 * How far `values` are above `base`: the median difference of samples from the same round, so that whatever slows down a
 * whole round (another program on the machine) cancels out.
 */
export function medianDifference(values: readonly number[], base: readonly number[]): number {
  return median(values.slice(0, base.length).map((value, i) => value - (base[i] ?? Number.NaN)))
}
