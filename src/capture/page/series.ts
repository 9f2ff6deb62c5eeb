import type { Entry } from './entry.ts'
import { isObject } from './inspect.ts'

/** Records among which identical ones in a row are counted in one. */
export interface Series {
  /** the last record, and what it was made of */
  last: Entry | undefined
  of: readonly unknown[]
  /** the last record that is written, when records are written */
  written: Entry | undefined
}

export function newSeries(): Series {
  return { last: undefined, of: [], written: undefined }
}

/** Counts what is made of the same primitives as the last record that waits; false when it needs a record of its own. */
export function isRepeat({ last, of }: Series, values: readonly unknown[]): boolean {
  if (!last || last.sent || of.length !== values.length) return false
  for (let i = 0; i < of.length; i++) {
    // An object may have changed since.
    if (of[i] !== values[i] || isObject(of[i])) return false
  }
  last.repeat++
  return true
}
