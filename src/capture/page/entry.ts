import { list, quote } from './intrinsics.ts'
import { type Trace, traceText } from './trace.ts'

/** A record that waits to be sent. */
export interface Entry {
  readonly seq: number
  /** its JSON text so far, without the closing brace */
  readonly json: string
  readonly trace: Trace | undefined
  readonly keep: boolean
  /** how many identical calls in a row it stands for; may grow until it is sent */
  repeat: number
  /** true when it can grow no more: sent, or given up */
  sent: boolean
}

/** Allowance for a stack that is not formatted yet, characters. */
const STACK_GUESS = 1024

/** Characters that an entry will take, about. */
export function sizeOf(entry: Entry): number {
  return entry.json.length + (entry.trace ? STACK_GUESS : 0)
}

/** Drops the oldest entries, errors last, until at most `count` of them with `chars` characters are left. */
export function withoutOldest(entries: Entry[], count: number, chars: number): Entry[] {
  let tooMany = entries.length - count
  let tooLong = -chars
  for (let i = 0; i < entries.length; i++) tooLong += sizeOf(entries[i]!)
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < entries.length && (tooMany > 0 || tooLong > 0); i++) {
      const entry = entries[i]!
      if (entry.sent || (entry.keep && pass === 0)) continue
      entry.sent = true
      tooMany--
      tooLong -= sizeOf(entry)
    }
  }
  const kept = list<Entry>()
  for (let i = 0; i < entries.length; i++) if (!entries[i]!.sent) kept[kept.length] = entries[i]!
  return kept
}

/** The whole JSON text of an entry; from here on it can no longer change. */
export function finished(entry: Entry): string {
  entry.sent = true
  let json = entry.json
  const stack = entry.trace && traceText(entry.trace)
  if (stack) json += `,"stack":${quote(stack)}`
  if (entry.repeat > 1) json += `,"repeat":${entry.repeat}`
  return `${json}}`
}
