/** Batches of the page's records on their way to the outbox. */
import type { PageRecord } from '../core/session/index.ts'
import type { Draft } from './draft.ts'
import { now } from './page-state.ts'
import type { RecordReader } from './records.ts'

/** Events whose ids are remembered, because later records may belong to them. */
const most = 4_000

/**
 * Several records of a batch that belong to one event (a request, its response, its end) become one event at once.
 * @param add takes an event, new or in place of the one with this id, and returns its id
 */
export function createIntake(
  reader: RecordReader,
  add: (draft: Draft, id?: string) => string,
): (records: readonly PageRecord[]) => void {
  const ids = new Map<number, string>()
  return (records) => {
    const latest = now()
    const drafts = new Map<number, Draft>()
    for (const record of records) {
      // A page that forges records could make them outlive every limit by dating them in the future.
      if (record.time > latest) record.time = latest
      const result = reader.read(record)
      if (result) drafts.set(result.key, result.draft)
    }
    for (const [key, draft] of drafts) {
      const id = add(draft, ids.get(key))
      // Re-inserted, so that events that still change are not the first to be forgotten.
      ids.delete(key)
      ids.set(key, id)
      if (ids.size > most) ids.delete(ids.keys().next().value!)
    }
  }
}
