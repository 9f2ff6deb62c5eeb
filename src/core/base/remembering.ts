/** Results that are kept, and characters of the texts of which they are. */
export interface Memory {
  results: number
  characters: number
}

/**
 * The same function, which works out once what comes again and again. A page can make up any number of texts, so what it
 * remembers is bounded: when there are too many, it begins anew.
 */
export function remembering<T>(make: (text: string) => T, most: Memory): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const result = make(text)
    if (known.size >= most.results) known.clear()
    if (text.length <= most.characters) known.set(text, result)
    return result
  }
}
