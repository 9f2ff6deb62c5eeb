/** The output of a recording: timestamped records, full snapshots, and gaps. */
import { recordTypes } from '../../../core/session/events/replay-format.ts'
import { epoch } from '../draft.ts'
import { type Pace, timed } from './pace.ts'
import type { View } from './view.ts'

/** One record as read from the page, not masked yet. `at` is epoch ms. */
export interface RawRecord {
  type: number
  at: number
  data: object
}

export interface Telling {
  change(data: object): void
  /** Reports why changes are not followed for a while; once until the next snapshot. */
  gap(why: string): void
  /** Reports why the recording ended. */
  end(why: string): void
  /** Reads the page in pieces and reports the finished snapshot. */
  snapshot(view: View, pace: Pace, stop: AbortSignal): Generator<void>
}

const what = 'how the page looked'

/** @param now ms, from a monotonic clock */
export function createTelling(
  emit: (record: RawRecord) => void,
  gap: (what: string, why: string) => void,
  now: () => number,
): Telling {
  /** whether a gap was reported since the last snapshot */
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
