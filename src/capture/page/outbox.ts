import type { PageRecord } from '../../core/session/page-record.ts'
import type { Channel } from './channel.ts'
import { encode } from './encode.ts'
import { type Entry, finished, sizeOf, withoutOldest } from './entry.ts'
import { later, list, now, quote, slice, stopTimer, tally } from './intrinsics.ts'
import type { Trace } from './trace.ts'

/** A record before it has its number and time. */
export type Draft = PageRecord extends infer R
  ? R extends PageRecord
    ? Omit<R, 'seq' | 'time' | 'stack' | 'repeat'>
    : never
  : never

export interface Options {
  /** epoch ms, where it is not now */
  time?: number
  /** where the call came from */
  trace?: Trace | undefined
  /** errors: the last to go when there is no room */
  keep?: boolean | undefined
}

export interface Outbox {
  /** false: every hook lets its call through and records nothing */
  readonly watching: boolean
  /** the page is being left: what waits for a timer may never be sent */
  readonly leaving: boolean
  add(draft: Draft, options?: Options): Entry
  /** The same for a draft that is encoded already. */
  addText(json: string, options?: Options): Entry
  /** Counts something that was not recorded, e.g. `console lines`. */
  drop(what: string): void
  /** The other side is there, and wants records or not. */
  answer(watching: boolean): void
  /** Sends what waits at once, and an empty batch after it. */
  handOver(): void
  /** From `pagehide` on nothing may wait: the document may never run a task again. */
  leave(): void
  /** The document came back from the back/forward cache. */
  back(): void
}

/** Time that records may wait for company, ms. */
const WAIT = 100
/** Characters of one batch; a batch can be longer by its last record. */
const BATCH = 64 * 1024
/** What is held while nobody has answered: records and characters. */
const HELD = 1500
const HELD_CHARS = 2 * 1024 * 1024

/**
 * Collects records and sends them in batches: a JSON array as one string, at most every 100 ms or 64 KiB.
 *
 * Until the other side answers, records are held up to a cap; then the oldest that are no errors go first. What is
 * dropped is counted and told in a `dropped` record.
 */
export function createOutbox(channel: Channel): Outbox {
  let watching = true
  let answered = false
  let leaving = false
  let lastSeq = 0
  let waiting = list<Entry>()
  let chars = 0
  let timer = 0
  let dropped: Record<string, number> = tally()

  function addText(draft: string, { time, trace, keep = false }: Options = {}): Entry {
    const entry = entryOf(slice(draft, 1, -1), time, trace, keep)
    if (!watching) return entry
    waiting[waiting.length] = entry
    chars += sizeOf(entry)
    if (leaving || (answered && chars >= BATCH)) flush()
    else if (!answered) makeRoom()
    else schedule()
    return entry
  }

  function schedule(): void {
    timer ||= later(flush, WAIT)
  }

  function makeRoom(): void {
    if (waiting.length <= HELD && chars <= HELD_CHARS) return
    // A quarter goes at once, so that a flood does not pay for this at every record.
    const kept = withoutOldest(waiting, (HELD * 3) / 4, (HELD_CHARS * 3) / 4)
    dropped.records = (dropped.records ?? 0) + waiting.length - kept.length
    waiting = kept
    chars = 0
    for (let i = 0; i < kept.length; i++) chars += sizeOf(kept[i]!)
  }

  function flush(): void {
    stopTimer(timer)
    timer = 0
    const losses = dropped
    dropped = tally()
    for (const what in losses) {
      waiting[waiting.length] = entryOf(
        `"type":"dropped","what":${quote(what)},"count":${losses[what]}`,
        now(),
        undefined,
        true,
      )
    }
    const batch = waiting
    waiting = list()
    chars = 0
    let text = ''
    for (let i = 0; i < batch.length; i++) {
      text += `${text ? ',' : '['}${finished(batch[i]!)}`
      if (text.length >= BATCH || i === batch.length - 1) {
        if (leaving) channel.postLast(`${text}]`)
        else channel.post(`${text}]`)
        text = ''
      }
    }
  }

  function entryOf(fields: string, time = now(), trace: Trace | undefined, keep: boolean): Entry {
    const seq = ++lastSeq
    return { seq, json: `{"seq":${seq},"time":${time},${fields}`, trace, keep, repeat: 1, sent: false }
  }

  return {
    get watching() {
      return watching
    },
    get leaving() {
      return leaving
    },
    add: (draft, options) => addText(encode(draft), options),
    addText,
    drop(what) {
      if (!watching) return
      dropped[what] = (dropped[what] ?? 0) + 1
      if (leaving) flush()
      else if (answered) schedule()
    },
    answer(wanted) {
      answered = true
      watching = wanted
      if (wanted) return flush()
      waiting = list()
      chars = 0
      dropped = tally()
    },
    handOver() {
      flush()
      channel.post('[]')
    },
    leave() {
      leaving = true
      flush()
    },
    back() {
      leaving = false
    },
  }
}
