/** Limits of a cache: number of results, and total characters of their input texts. */
export interface Memory {
  results: number
  characters: number
}

/** Stands for undefined, so that one look tells whether there is a result. */
const none = Symbol('none')

/**
 * Memoises a function. A page can produce any number of texts, so the cache is bounded: when full, it starts afresh.
 */
export function remembering<T>(make: (text: string) => T, most: Memory): (text: string) => T {
  const known = new Map<string, T | typeof none>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return (before === none ? undefined : before) as T
    const result = make(text)
    if (known.size >= most.results) known.clear()
    if (text.length <= most.characters) known.set(text, result === undefined ? none : result)
    return result
  }
}
