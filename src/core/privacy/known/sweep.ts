/** Removes known secrets from data that was stored before they were known. */
import { mapStrings } from '../tree.ts'
import { createKnownSearch, type Known, replaceKnown } from './known.ts'

/** A copy of plain data with every known secret replaced by its label; parts without any are not copied. */
export const sweepKnown = <T>(data: T, known: Iterable<Known>): T => createSweep(known)(data)

/** Like `sweepKnown`, for data that comes in parts: the search is built once. */
export function createSweep(known: Iterable<Known>): <T>(data: T) => T {
  const search = createKnownSearch(known)
  return (data) => mapStrings(data, (text) => replaceKnown(text, search))
}
