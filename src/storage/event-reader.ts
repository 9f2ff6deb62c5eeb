/**
 * Reads and changes stored events. Needed to view a recording, not to make one. An older version may have written some rows;
 * anything that does not fit is left out.
 */
import { type DocumentInfo, type SessionEvent, storedChecks } from '../core/session/index.ts'
import { ask, ended } from './requests.ts'
import { type Database, reading, storeOf, writtenAfter } from './schema.ts'
import { addRow, countEvents, dropRow, emptyTally, inGroup, type Row } from './tally.ts'

export interface Counts {
  events: number
  errors: number
  requests: number
  failed: number
}

export interface EventReader {
  counts(session: string): Promise<Counts>
  /** Changes stored events without moving them in the order: a reader continuing from a cursor does not get them again. */
  rewrite(session: string, ids: readonly string[], change: <T>(event: T) => T): Promise<void>
  /** What was written after the cursor, oldest write first. */
  read(
    session: string,
    after: number,
    limit: number,
  ): Promise<{ events: SessionEvent[]; cursor: number; more: boolean }>
  /** Documents written after the cursor (without one, all), earliest first. */
  documents(session: string, after?: number): Promise<DocumentInfo[]>
}

export function eventReader(database: Database): EventReader {
  return {
    async counts(session) {
      const tally = (await ask(reading(await database(), 'tallies').get(session))) ?? emptyTally(session)
      const { problems: errors, failed } = tally
      return { events: countEvents(tally), errors, requests: inGroup(tally, 'request').events, failed }
    },

    async rewrite(session, ids, change) {
      const tx = (await database()).transaction(['events', 'tallies'], 'readwrite')
      const end = ended(tx)
      const [store, tallies] = [storeOf(tx, 'events'), storeOf(tx, 'tallies')]
      const rows = await Promise.all(ids.map((id) => ask(store.get([session, id]))))
      let tally = (await ask(tallies.get(session))) ?? emptyTally(session)
      const changed = rows.flatMap((row): Row[] => {
        const event = row && change(row.event)
        if (!row || event === row.event) return []
        const next = { ...row, event, size: JSON.stringify(event).length }
        tally = addRow(dropRow(tally, row), next)
        return [next]
      })
      if (changed.length > 0) await Promise.all([...changed.map((row) => ask(store.put(row))), ask(tallies.put(tally))])
      await end
    },

    async read(session, after, limit) {
      const rows = await ask(
        reading(await database(), 'events')
          .index('order')
          .getAll(writtenAfter(session, after), limit + 1),
      )
      const page = rows.slice(0, limit)
      return {
        events: page.flatMap((row) => storedChecks.event(row.event) ?? []),
        cursor: page.at(-1)?.order ?? after,
        more: rows.length > limit,
      }
    },

    async documents(session, after = -1) {
      const rows = await ask(
        reading(await database(), 'documents')
          .index('order')
          .getAll(writtenAfter(session, after)),
      )
      const documents = rows.flatMap((row) => storedChecks.document(row.document) ?? [])
      return documents.sort((a, b) => a.startedAt - b.startedAt)
    },
  }
}
