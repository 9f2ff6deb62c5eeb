/**
 * Nodes that need not be moved: approximately the longest subsequence of the old order that is still in order.
 * Duplicates in a list count once.
 * @param now contains all of `before`
 */
export function unmoved<T>(before: readonly T[], now: readonly T[]): Set<T> {
  const place = new Map(now.map((one, index) => [one, index]))
  const placeOf = (index: number) => place.get(before[index]!)!
  // The ends of increasing runs, as in patience sorting; each links to its predecessor.
  const ends: number[] = []
  const previous: number[] = []
  for (const index of before.keys()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeOf(ends[middle]!) < placeOf(index)) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  }
  const stays = new Set<T>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) stays.add(before[index]!)
  return stays
}
