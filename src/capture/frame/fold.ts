/**
 * Folds repeats into one event with a count, and a flood into a gap: one bad style can violate a policy 10,000 times.
 */
import { after, type Cancel } from '../../core/base/after.ts'
import type { DraftOf, Emit, Flush } from './draft.ts'
import { epoch } from './draft.ts'
import { flushAtEnd } from './listen.ts'

type Repeatable = DraftOf<'report'> | DraftOf<'resource'> | DraftOf<'notice'>

export interface Fold {
  /** Takes one occurrence. Equal keys mean a repeat of the same thing. */
  offer(key: string, draft: Repeatable): void
  flush: Flush
}

/** ms during which repeats are counted */
const foldTime = 5_000
/** maximum number of distinct items reported in that time */
const limit = 50

/**
 * Emits the first occurrence at once and the repeats at the end of the period, as one event with `repeat`: the sum of
 * `repeat ?? 1` over the events is the true count. Anything beyond the limit is counted in a gap.
 * @param what names the dropped items in that gap, e.g. `failed resources`
 */
export function createFold(what: string, emit: Emit, signal: AbortSignal): Fold {
  let told = new Map<string, { last: Repeatable; again: number }>()
  let dropped = 0
  let timer: Cancel | undefined

  function flush() {
    timer?.()
    timer = undefined
    const closing = told
    told = new Map()
    for (const { last, again } of closing.values()) {
      const { repeat: _, ...once } = last
      if (again > 0) emit(again > 1 ? { ...once, repeat: again } : once)
    }
    if (dropped > 0) {
      const why = `the page made more than ${limit} different ones within ${foldTime / 1_000} s`
      emit({ kind: 'gap', at: epoch(), what, count: dropped, why })
    }
    dropped = 0
  }

  return {
    flush: flushAtEnd(flush, signal),
    offer(key, draft) {
      timer ??= after(foldTime, flush)
      const known = told.get(key)
      const count = draft.repeat ?? 1
      if (known) {
        known.last = draft
        known.again += count
      } else if (told.size < limit) {
        told.set(key, { last: draft, again: 0 })
        emit(draft)
      } else {
        dropped += count
      }
    },
  }
}
