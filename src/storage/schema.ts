/** The database of recordings: what stands in it, and how an older one becomes this one. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { ScreenshotEvent, StoredChecks } from '../core/session/index.ts'
import { addRow, emptyTally, type Row, rowOf, type Tally } from './tally.ts'

/** One file, and every event that shows it: the same pixels are stored once. */
export interface StoredPicture {
  session: string
  /** path in the bundle */
  file: string
  /** ms since the session began, of the newest event that shows it */
  at: number
  /** 1 when it shows what the agent saw at a Capture; those are the last to go */
  captured: 0 | 1
  /** bytes */
  size: number
  bytes: Uint8Array
  shownBy: PictureUse[]
}
export type PictureUse = Pick<ScreenshotEvent, 'id' | 'at' | 'frame'>

/** A recording as it is known after the browser has forgotten its tab. Times are epoch ms. */
export interface StoredSession {
  id: string
  site: string
  startedAt: number
  savedAt: number
  /** absent in what an older version wrote: a session */
  mode?: 'session' | 'background'
  /** id of the run of a guide that it was recorded for */
  guide?: string
}

export interface Schema extends DBSchema {
  events: {
    key: [string, string]
    value: Row
    indexes: { order: [string, number]; group: [string, string, number] }
  }
  documents: {
    key: [string, string]
    /** `at`: time of the newest event that came with it; `order`: of the last change */
    value: { session: string; id: string; order: number; at: number; document: unknown }
    indexes: { order: [string, number] }
  }
  sessions: { key: string; value: StoredSession }
  network: {
    key: [string, string]
    value: { session: string; id: string; at: number; record: unknown }
    indexes: { at: [string, number] }
  }
  /** `room` has all that is needed to decide which go, so that no bytes are read for it */
  pictures: {
    key: [string, string]
    value: StoredPicture
    indexes: { room: [string, number, number, number] }
  }
  /**
   * What `events` holds of each session. An index can count too, but it goes through all that it counts: half a second
   * for 100,000 events, several times a second.
   */
  tallies: { key: string; value: Tally }
}

/**
 * Checks of what is read from the disk. They may come late, but not where the database is of a version below 4: those of
 * scripts of pages are younger.
 */
export type Checks = () => StoredChecks | Promise<StoredChecks>

/** Opens the database, and brings one of an older version up to date with all that it holds. */
export function openDatabase(name: string, checks: Checks): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 5, {
    async upgrade(database, from, _to, tx) {
      if (from < 1) {
        const events = database.createObjectStore('events', { keyPath: ['session', 'id'] })
        events.createIndex('order', ['session', 'order'])
        events.createIndex('group', ['session', 'group', 'order'])
        database.createObjectStore('documents', { keyPath: ['session', 'id'] })
      }
      if (from < 2) {
        const network = database.createObjectStore('network', { keyPath: ['session', 'id'] })
        network.createIndex('at', ['session', 'at'])
      }
      if (from < 3) database.createObjectStore('sessions', { keyPath: 'id' })
      if (from < 4) {
        database.createObjectStore('tallies', { keyPath: 'session' })
        tx.objectStore('documents').createIndex('order', ['session', 'order'])
        if (from > 0) await takeStock(tx, (await checks()).event)
      }
      if (from < 5) {
        const pictures = database.createObjectStore('pictures', { keyPath: ['session', 'file'] })
        pictures.createIndex('room', ['session', 'captured', 'at', 'size'])
      }
    },
  })
}

type Upgrading = IDBPTransaction<
  Schema,
  ('events' | 'documents' | 'sessions' | 'network' | 'tallies' | 'pictures')[],
  'versionchange'
>

/** Up to version 3, indexes did the counting, and rows did not know their size. */
async function takeStock(tx: Upgrading, check: StoredChecks['event']): Promise<void> {
  const [events, documents] = [tx.objectStore('events'), tx.objectStore('documents')]
  const indexes = [...events.indexNames] as string[]
  for (const name of ['newest', 'problem', 'failed'])
    if (indexes.includes(name)) events.deleteIndex(name as (typeof events.indexNames)[number])
  const tallies = new Map<string, Tally>()
  const tallyOf = (session: string) => tallies.get(session) ?? emptyTally(session)
  for (let cursor = await events.openCursor(); cursor; cursor = await cursor.continue()) {
    const { session, order, event } = cursor.value
    const known = check(event)
    if (!known) {
      await cursor.delete()
      continue
    }
    const row = rowOf(session, known, order)
    const tally = tallyOf(session)
    tallies.set(session, addRow({ ...tally, order: Math.max(tally.order, order) }, row))
    await cursor.update(row)
  }
  for (let cursor = await documents.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, order: 0, at: 0 })
  for (const { session } of await tx.objectStore('network').getAll())
    tallies.set(session, { ...tallyOf(session), network: tallyOf(session).network + 1 })
  await Promise.all([...tallies.values()].map((tally) => tx.objectStore('tallies').put(tally)))
}
