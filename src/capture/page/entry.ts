import { membersText } from './encode.ts'
import type { Bucket } from './flood.ts'
import { list, quote } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { type Trace, traceText } from './trace.ts'

/** Characters of a record. With a whole batch around it, it must be less than the other side takes at once. */
const longestRecord = 900_000

/** A record waiting to be sent. */
export interface Entry {
  readonly seq: number
  /** epoch ms */
  time: number
  /** its other fields, or a function that creates them when it is sent */
  readonly draft: object | (() => object)
  readonly trace: Trace | undefined
  readonly keep: boolean
  /** approximate length in characters */
  readonly size: number
  /** as in Outbox.add */
  readonly series: Series | undefined
  readonly bucket: Bucket | undefined
  /** number of identical consecutive calls it stands for; may grow until it is sent */
  repeat: number
  /** true once it can no longer grow: sent, or discarded */
  sent: boolean
  /**
   * the JSON text of the fields once written; declared from the start, since adding it later could hit a setter of the
   * page
   */
  text: string | undefined
}

/** Records of which identical consecutive ones are counted as one. */
export interface Series {
  /** the last record, and the values it was made from */
  last: Entry | undefined
  of: readonly unknown[]
  /** the last written record, set while records are written */
  written: Entry | undefined
}

/** Drops the oldest entries, errors last, until at most `count` entries with `chars` characters are left. */
export function withoutOldest(entries: Entry[], count: number, chars: number): Entry[] {
  let tooMany = entries.length - count
  let tooLong = -chars
  for (let i = 0; i < entries.length; i++) tooLong += entries[i]!.size
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < entries.length && (tooMany > 0 || tooLong > 0); i++) {
      const entry = entries[i]!
      if (entry.sent || (entry.keep && pass === 0)) continue
      entry.sent = true
      tooMany--
      tooLong -= entry.size
    }
  }
  return waiting(entries)
}

/**
 * Writes the fields of all entries. A repeat of the last one in its series is counted there and gets its token back.
 */
export function written(entries: Entry[]): Entry[] {
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!
    quietly(() => {
      const { draft } = entry
      const text = membersText(typeof draft === 'function' ? (draft as () => object)() : draft)
      // Refused and counted alone. Whole, it would take all that is sent with it along.
      entry.text = text.length < longestRecord ? text : '"type":0'
    })
    const { series, bucket, text } = entry
    // Something of the page can no longer be read, so there is nothing to send.
    if (text === undefined) entry.sent = true
    if (!series) continue
    const { written } = series
    if (bucket && written && !written.sent && written.text === text) {
      written.repeat += entry.repeat
      entry.sent = true
      bucket.giveBack()
    } else series.written = bucket && entry
  }
  return waiting(entries)
}

function waiting(entries: Entry[]): Entry[] {
  const rest = list<Entry>()
  for (let i = 0; i < entries.length; i++) if (!entries[i]!.sent) rest[rest.length] = entries[i]!
  return rest
}

/** The full JSON text of a written entry, which can no longer change after this. */
export function finished(entry: Entry): string {
  entry.sent = true
  const stack = entry.trace && traceText(entry.trace)
  let json = `{"seq":${entry.seq},"time":${entry.time},${entry.text}`
  if (stack) json += `,"stack":${quote(stack)}`
  if (entry.repeat > 1) json += `,"repeat":${entry.repeat}`
  return `${json}}`
}
