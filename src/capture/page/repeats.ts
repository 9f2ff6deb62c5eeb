import type { Entry } from './entry.ts'
import type { Bucket } from './flood.ts'
import type { Options, Outbox } from './outbox.ts'

/** Adds an encoded record; one like the last, which still waits, is counted there and costs no token. */
export type AddRepeatable = (json: string, bucket: Bucket, options: () => Options) => void

export function createRepeats(outbox: Outbox): AddRepeatable {
  let last: { json: string; entry: Entry } | undefined
  return (json, bucket, options) => {
    if (last?.json === json && !last.entry.sent) {
      last.entry.repeat++
      bucket.giveBack()
    } else last = { json, entry: outbox.addText(json, options()) }
  }
}
