/**
 * Reads and changes stored events. Needed to view a recording, not to make one. An older version may have written some rows;
 * anything that does not fit is left out.
 */
import { type DocumentInfo, type SessionEvent, sinceStart, storedChecks } from '../core/session/index.ts'
import { ask, ended } from './requests.ts'
import { type Database, reading, storeOf, writtenAfter } from './schema.ts'
import { addRow, countEvents, dropRow, emptyTally, inGroup, type Row, rowOf } from './tally.ts'

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
  /**
   * Copies what was written after the cursor, with its documents, into a session that begins `later` ms later: all of it or
   * nothing. What is already there is newer, and stays.
   */
  copy(from: string, after: number, to: string, later: number): Promise<void>
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

    async copy(from, after, to, later) {
      const tx = (await database()).transaction(['events', 'documents', 'tallies'], 'readwrite')
      const end = ended(tx)
      const [events, documents, tallies] = [storeOf(tx, 'events'), storeOf(tx, 'documents'), storeOf(tx, 'tallies')]
      const all = IDBKeyRange.bound([to, ''], [to, '\uffff'])
      const [rows, pages, known, keys, pageKeys] = await Promise.all([
        ask(events.index('order').getAll(writtenAfter(from, after))),
        ask(documents.index('order').getAll(writtenAfter(from, -1))),
        ask(tallies.get(to)),
        ask(events.getAllKeys(all)),
        ask(documents.getAllKeys(all)),
      ])
      const there = new Set([...keys, ...pageKeys].map((key) => (key as [string, string])[1]))
      const isMissing = ({ id }: { id: string }) => !there.has(id)
      let tally = known ?? emptyTally(to)
      const moved = rows.filter(isMissing).flatMap((row) => {
        const event = storedChecks.event(row.event)
        return event ? [{ event: sinceStart(event, later), at: row.at - later }] : []
      })
      const frames = new Set(moved.map(({ event }) => event.frame))
      for (const page of pages.filter(isMissing)) {
        const document = frames.has(page.id) && storedChecks.document(page.document)
        if (!document) continue
        tally = { ...tally, order: tally.order + 1 }
        const { order } = tally
        const begun = { ...document, startedAt: document.startedAt - later }
        documents.put({ session: to, id: page.id, order, at: page.at - later, document: begun })
      }
      for (const { event, at } of moved) {
        const row = rowOf(to, event, tally.order + 1, at)
        tally = { ...addRow(tally, row), order: row.order }
        events.put(row)
      }
      tallies.put(tally)
      await end
    },
  }
}
