import type { Series } from './entry.ts'
import { isObject } from './inspect.ts'

export function newSeries(): Series {
  return { last: undefined, of: [], written: undefined }
}

/** Counts a call with the same primitives as the last waiting record; false if it needs a record of its own. */
export function isRepeat({ last, of }: Series, values: readonly unknown[]): boolean {
  if (!last || last.sent || of.length !== values.length) return false
  for (let i = 0; i < of.length; i++) {
    // An object may have changed in the meantime.
    if (of[i] !== values[i] || isObject(of[i])) return false
  }
  last.repeat++
  return true
}
