/** The last check before a file is shared: no known secret may occur anywhere in it, in any form. */
import { createKnownSearch, type Known } from './known/known.ts'
import { labelPattern } from './labels.ts'

/** A known secret that is still present. */
export interface Leak {
  path: string
  /** from 1, in characters */
  line: number
  column: number
  /** the kind of secret, as in its label */
  kind: string
}

/** Maximum number reported: one is enough to stop. */
const most = 20

/**
 * Searches every file for every known secret; an empty list means none is left. Binary files are read as if they were
 * text, so secrets inside compressed or drawn content are not seen.
 * @param files by path
 */
export function findLeaks(files: ReadonlyMap<string, Uint8Array>, known: Iterable<Known>): Leak[] {
  const search = createKnownSearch(known)
  const decoder = new TextDecoder()
  const leaks: Leak[] = []
  for (const [path, bytes] of files) {
    const text = decoder.decode(bytes)
    for (const { start, label } of search(text)) {
      if (leaks.length >= most) return leaks
      const before = text.slice(0, start)
      const kind = [...label.matchAll(labelPattern)][0]?.[1] ?? 'secret'
      leaks.push({ path, line: before.split('\n').length, column: start - before.lastIndexOf('\n'), kind })
    }
  }
  return leaks
}
