/**
 * Keeps the events of pages on disk (IndexedDB), so that they outlive reloads and the worker. The cost of a call does not
 * grow with the recording: calls use indexes and a tally, and never scan all rows. event-reader.ts reads them.
 */
import type { DocumentInfo, Limits, SessionEvent } from '../core/session/index.ts'
import { ask, ended } from './requests.ts'
import { type Database, reading, type StoredSession, storeOf, writtenAfter } from './schema.ts'
import { addRow, dropRow, emptyTally, type Row, rowOf, type Tally } from './tally.ts'
import { type Trimmed, trimRows } from './trim.ts'

export interface EventKeeper {
  /**
   * Stores events (a known id is replaced) in one transaction: either all of them, or it rejects and stores none.
   * @param now ms since the session began, from which their age counts: the clock of a page stands still while the machine
   *   sleeps, on some systems (https://github.com/w3c/hr-time/issues/115). Without it, the times of the events count
   * @returns the characters that they take as JSON
   */
  put(session: string, document: DocumentInfo, events: readonly SessionEvent[], now?: number): Promise<number>
  /** The ids of all frames that its documents were in. */
  frameIds(session: string): Promise<number[]>
  /** Drops the oldest events of each group over its cap, and all before `minAt` with their documents and pictures. */
  trim(session: string, caps: Limits['caps'], minAt: number): Promise<Trimmed>
  /** Records on disk that the recording was alive at `savedAt`. */
  saveSession(session: StoredSession): Promise<void>
  sessions(): Promise<StoredSession[]>
  /** Ids of recordings that have rows but are not in the list of sessions: written after the recording was removed. */
  strays(): Promise<string[]>
  remove(session: string): Promise<void>
}

export function eventKeeper(database: Database): EventKeeper {
  return {
    async put(session, document, events, now) {
      const tx = (await database()).transaction(['events', 'documents', 'tallies'], 'readwrite')
      const end = ended(tx)
      const { requests, chars } = await writes(tx, session, document, events, now)
      try {
        await Promise.all(requests)
      } catch (error) {
        // Each request fails when the transaction does, but only the transaction says why. If a single one failed, the
        // others must not stay.
        if (tx.error) throw tx.error
        tx.abort()
        throw error
      }
      await end
      return chars
    },

    async frameIds(session) {
      const rows = await ask(
        reading(await database(), 'documents')
          .index('order')
          .getAll(writtenAfter(session, -1)),
      )
      const ids = rows.map(({ document }) => (document as { frameId?: unknown } | null)?.frameId)
      return [...new Set(ids.filter((id) => typeof id === 'number'))]
    },

    async trim(session, caps, minAt) {
      const tx = (await database()).transaction(['events', 'documents', 'tallies', 'pictures'], 'readwrite')
      const end = ended(tx)
      const trimmed = await trimRows(tx, session, caps, minAt)
      await end
      return trimmed
    },

    async saveSession(session) {
      const tx = (await database()).transaction('sessions', 'readwrite')
      storeOf(tx, 'sessions').put(session)
      await ended(tx)
    },

    sessions: async () => ask(reading(await database(), 'sessions').getAll()),

    async strays() {
      const db = await database()
      const [remembered, tallied, pictured] = await Promise.all([
        ask(reading(db, 'sessions').getAllKeys()) as Promise<string[]>,
        ask(reading(db, 'tallies').getAllKeys()) as Promise<string[]>,
        ask(reading(db, 'pictures').getAllKeys()) as Promise<[session: string, file: string][]>,
      ])
      const known = new Set(remembered)
      return [...new Set([...tallied, ...pictured.map(([session]) => session)])].filter((id) => !known.has(id))
    },

    async remove(session) {
      await removeSession(await database(), session)
    },
  }
}

/** The requests of one put. Existing rows are read first, because the tally must know what each row replaces. */
async function writes(
  tx: IDBTransaction,
  session: string,
  document: DocumentInfo,
  events: readonly SessionEvent[],
  now: number | undefined,
): Promise<{ requests: Promise<unknown>[]; chars: number }> {
  const [store, documents, tallies] = [storeOf(tx, 'events'), storeOf(tx, 'documents'), storeOf(tx, 'tallies')]
  const unique = [...new Map(events.map((event) => [event.id, event])).values()]
  const [known, before, ...replaced] = await Promise.all([
    ask(tallies.get(session)),
    ask(documents.get([session, document.id])),
    ...unique.map((event) => ask(store.get([session, event.id]))),
  ])
  let tally: Tally = known ?? emptyTally(session)
  for (const row of replaced) if (row) tally = dropRow(tally, row)
  // The document comes first in order, so that whoever has read one of its events has read the document.
  const order = tally.order + 1
  const rows = unique.map((event, i): Row => rowOf(session, event, order + 1 + i, now))
  for (const row of rows) tally = addRow(tally, row)
  const at = Math.max(before?.at ?? document.startedAt, ...rows.map((row) => row.at))
  return {
    requests: [
      // A row that cannot be stored throws at once, before there is a promise.
      ...rows.map(async (row) => ask(store.put(row))),
      ask(documents.put({ session, id: document.id, order, at, document })),
      ask(tallies.put({ ...tally, order: order + rows.length })),
    ],
    chars: rows.reduce((sum, row) => sum + row.size, 0),
  }
}

async function removeSession(db: IDBDatabase, session: string): Promise<void> {
  const all = IDBKeyRange.bound([session, ''], [session, '\uffff'])
  const tx = db.transaction(['events', 'documents', 'network', 'sessions', 'tallies', 'pictures'], 'readwrite')
  for (const name of ['events', 'documents', 'network', 'pictures']) tx.objectStore(name).delete(all)
  for (const name of ['sessions', 'tallies']) tx.objectStore(name).delete(session)
  await ended(tx)
}
