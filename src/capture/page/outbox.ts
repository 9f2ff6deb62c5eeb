import type { PageRecord } from '../../core/session/events/page-record.ts'
import type { Channel } from './channel.ts'
import { hasOtherClock } from './clock.ts'
import { type Entry, finished, type Series, withoutOldest, written } from './entry.ts'
import type { Bucket } from './flood.ts'
import { later, list, now, tally } from './intrinsics.ts'
import type { WithLater } from './json.ts'
import type { Trace } from './trace.ts'

/** A record before it gets its number and time. */
export type Draft = WithLater<
  PageRecord extends infer R ? (R extends PageRecord ? Omit<R, 'seq' | 'time' | 'stack' | 'repeat'> : never) : never
>

export interface Outbox {
  /** false: every hook passes calls through and records nothing */
  readonly recording: boolean
  /** The page is being left, so nothing may wait for a timer. False again if the page is restored. */
  leaving: boolean
  /**
   * Adds a record.
   *
   * Not an object of options: a missing one would be looked up on Object.prototype, where the page could notice that, or
   * give it.
   * @param draft if a function, called when the record is sent
   * @param keep for errors: dropped last when there is no room
   * @param size approximate characters of its texts
   * @param trace where the call came from
   * @param time epoch ms
   * @param series its series, if any
   * @param bucket the token bucket to refund if it is merged into the previous record of its series
   */
  add(
    draft: Draft | (() => Draft),
    keep?: boolean,
    size?: number,
    trace?: Trace,
    time?: number,
    series?: Series,
    bucket?: Bucket,
  ): Entry
  /** Counts something that was not recorded, e.g. `console lines`. */
  drop(what: string): void
  /** The other side is ready, and wants records or not. */
  answer(recording: boolean): void
  /** Sends everything waiting, then the end that channel.ts describes. */
  handOver(): void
  /** Call it at `pagehide`: the document may never run another task, so nothing may wait. */
  leave(): void
}

/** Maximum ms that records wait to be batched. */
const longestWait = 150
/** Characters per batch; the last record may exceed it. */
const batchChars = 64 * 1024
/** Limits on what may wait: number of records until the other side answers, and characters at any time. */
const mostHeld = 1500
const mostHeldChars = 2_000_000
/**
 * Approximate characters of a record besides its texts, and of a stack not yet formatted. The latter is low, because at
 * most a thousand of those are admitted at once (flood.ts).
 */
const recordChars = 150
const stackChars = 256

/**
 * Collects records and sends them in batches: JSON arrays as strings of about 64 KiB, in a task of our own.
 *
 * Until the other side answers, records are held up to a limit; beyond it the oldest go first, errors last. Drops are
 * counted and reported in a `dropped` record.
 */
export function createOutbox(channel: Pick<Channel, 'post'>): Outbox {
  let answered = false
  let lastSeq = 0
  let waiting = list<Entry>()
  let chars = 0
  let isDue = false
  let dropped: Record<string, number> = tally()
  /** The batches of the last flush. If the page is left right after it, they are still in transit. */
  let posted = list<string>()

  const add: Outbox['add'] = (draft, keep = false, size = 0, trace, time = now(), series, bucket) => {
    const entry: Entry = {
      seq: ++lastSeq,
      time,
      draft,
      trace,
      keep,
      size: recordChars + size + (trace ? stackChars : 0),
      series,
      bucket,
      repeat: 1,
      sent: false,
      text: undefined,
    }
    if (!box.recording) return entry
    waiting[waiting.length] = entry
    chars += entry.size
    arrange()
    return entry
  }

  function arrange(): void {
    // A page that prints megabytes in one task pays for writing them itself.
    if (box.leaving || (answered && chars >= mostHeldChars)) flush()
    else if (!answered) makeRoom()
    else if (!isDue) {
      isDue = true
      later(flush, longestWait)
    }
  }

  function makeRoom(): void {
    if (waiting.length <= mostHeld && chars <= mostHeldChars) return
    // Drops a quarter at once, so that a flood does not pay for this on every record.
    const kept = withoutOldest(waiting, (mostHeld * 3) / 4, (mostHeldChars * 3) / 4)
    dropped.records = (dropped.records ?? 0) + waiting.length - kept.length
    waiting = kept
    chars = 0
    for (let i = 0; i < kept.length; i++) chars += kept[i]!.size
  }

  function flush(): void {
    // What is added here is sent with the rest.
    isDue = true
    chars = 0
    const losses = dropped
    dropped = tally()
    for (const what in losses) add({ type: 'dropped', what, count: losses[what]! }, true)
    isDue = false
    const batch = written(waiting)
    waiting = list()
    chars = 0
    let text = ''
    posted = list()
    for (let i = 0; i < batch.length; i++) {
      text += `${text ? ',' : '['}${finished(batch[i]!)}`
      if (text.length >= batchChars || i === batch.length - 1) {
        text += ']'
        posted[posted.length] = text
        channel.post(text, box.leaving)
        text = ''
      }
    }
  }

  const box = {
    recording: true,
    leaving: false,
    add,
    drop(what: string) {
      if (!box.recording) return
      dropped[what] = (dropped[what] ?? 0) + 1
      arrange()
    },
    answer(wanted: boolean) {
      answered = true
      box.recording = wanted
      if (wanted) return flush()
      waiting = list()
      chars = 0
      dropped = tally()
    },
    handOver() {
      flush()
      channel.post(hasOtherClock() ? '[0]' : '[]')
    },
    leave() {
      box.leaving = true
      // What was just sent through the port may never arrive; the other side ignores duplicates.
      for (let i = 0; i < posted.length; i++) channel.post(posted[i]!, true)
      flush()
    },
  }
  return box
}
