/** How far an answer is looked through: values of each list or object, and how deep those may lie. */
export interface Reach {
  most: number
  deepest: number
}

/** The texts in a value of JSON, in their order, without the names of fields. */
export function textsIn(value: unknown, reach: Reach, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  if (depth > reach.deepest || typeof value !== 'object' || value === null) return []
  return Object.values(value)
    .slice(0, reach.most)
    .flatMap((one) => textsIn(one, reach, depth + 1))
}
