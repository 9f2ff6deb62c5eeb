/** The last look before a file leaves: no known secret may stand in any of it, in whatever form. */
import { createKnownSearch, type Known } from './known/known.ts'
import { labelPattern } from './labels.ts'

/** A known secret that is still there. */
export interface Leak {
  path: string
  /** from 1, in characters */
  line: number
  column: number
  /** what kind of secret it is, as in its label */
  kind: string
}

/** Most that are told: one is enough to stop. */
const most = 20

/**
 * Looks for every known secret in every file; an empty list says that none is left. Files that are no text are read as
 * if they were: what is compressed or drawn in them is not seen.
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
