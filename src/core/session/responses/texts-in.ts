/** How much of a response is searched: entries per list or object, and nesting depth. */
export interface Reach {
  most: number
  deepest: number
}

/** The strings in a JSON value, in order, without field names. */
export function textsIn(value: unknown, reach: Reach, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  if (depth > reach.deepest || typeof value !== 'object' || value === null) return []
  return Object.values(value)
    .slice(0, reach.most)
    .flatMap((one) => textsIn(one, reach, depth + 1))
}
