/** What a recording tells: records with their time, whole snapshots, and what is missing of it. */
import { recordTypes } from '../../../core/session/events/replay-format.ts'
import { epoch } from '../draft.ts'
import { type Pace, timed } from './pace.ts'
import type { View } from './view.ts'

/** One record, as it was read in the page: not masked yet. `at` is epoch ms. */
export interface RawRecord {
  type: number
  at: number
  data: object
}

export interface Telling {
  change(data: object): void
  /** Says why changes are not followed for a while; once until the next snapshot. */
  gap(why: string): void
  /** Says why the recording is over. */
  end(why: string): void
  /** Reads the page bit by bit, and tells it when it was read. */
  snapshot(view: View, pace: Pace, stop: AbortSignal): Generator<void>
}

const what = 'how the page looked'

/** @param now ms, of a clock that only goes on */
export function createTelling(
  emit: (record: RawRecord) => void,
  gap: (what: string, why: string) => void,
  now: () => number,
): Telling {
  /** since the last snapshot */
  let isGapTold = false

  function tell(type: number, data: object): void {
    emit({ type, at: epoch(), data })
  }

  return {
    change: (data) => tell(recordTypes.change, data),
    gap(why) {
      if (!isGapTold) gap(what, why)
      isGapTold = true
    },
    end: (why) => gap(what, why),
    *snapshot(view, pace, stop) {
      pace.begin()
      const read = yield* timed(view.read(), now, stop)
      if (!read) return
      const initialOffset = { left: window.scrollX, top: window.scrollY }
      tell(recordTypes.page, { href: location.href, width: window.innerWidth, height: window.innerHeight })
      tell(recordTypes.snapshot, { node: read.result, initialOffset })
      view.tellStyles()
      pace.made(read.cost)
      isGapTold = false
    },
  }
}
