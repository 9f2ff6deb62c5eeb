import { membersText } from './encode.ts'
import type { Bucket } from './flood.ts'
import { list, quote } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { type Trace, traceText } from './trace.ts'

/** A record that waits to be sent. */
export interface Entry {
  readonly seq: number
  /** epoch ms */
  time: number
  /** its further fields, or what gives them when it is sent */
  readonly draft: object | (() => object)
  readonly trace: Trace | undefined
  readonly keep: boolean
  /** characters that it will take, about */
  readonly size: number
  /** as in Options */
  readonly series: Series | undefined
  readonly bucket: Bucket | undefined
  /** how many identical calls in a row it stands for; may grow until it is sent */
  repeat: number
  /** true when it can grow no more: sent, or given up */
  sent: boolean
  /** the JSON text of the fields, once it is written; there from the beginning, or a setter of the page would be met */
  text: string | undefined
}

/** Records among which identical ones in a row are counted in one. */
export interface Series {
  /** the last record, and what it was made of */
  last: Entry | undefined
  of: readonly unknown[]
  /** the last record that is written, when records are written */
  written: Entry | undefined
}

/** Drops the oldest entries, errors last, until at most `count` of them with `chars` characters are left. */
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

/** Writes the fields of all entries; one like the last of its kind is counted there, and costs no token. */
export function written(entries: Entry[]): Entry[] {
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!
    quietly(() => {
      const { draft } = entry
      entry.text = membersText(typeof draft === 'function' ? (draft as () => object)() : draft)
    })
    const { series, bucket, text } = entry
    // Something of the page could not be read any more: nothing is left to be told.
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

/** The whole JSON text of a written entry; from here on it can no longer change. */
export function finished(entry: Entry): string {
  entry.sent = true
  const stack = entry.trace && traceText(entry.trace)
  let json = `{"seq":${entry.seq},"time":${entry.time},${entry.text}`
  if (stack) json += `,"stack":${quote(stack)}`
  if (entry.repeat > 1) json += `,"repeat":${entry.repeat}`
  return `${json}}`
}
