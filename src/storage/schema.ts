/** The database of recordings: its object stores, and how an older version is upgraded. */
import { askOnce } from '../core/base/ask-once.ts'
import type { ScreenshotEvent } from '../core/session/index.ts'
import { openAt, type StoreOf } from './requests.ts'
import type { Row, Tally } from './tally.ts'

/** One file, with all events that show it: identical pixels are stored once. */
export interface StoredPicture {
  session: string
  /** path in the bundle */
  file: string
  /** ms since the session began, of the newest event that shows it */
  at: number
  /** 1 if it shows what the agent saw at a Capture; those are dropped last */
  captured: 0 | 1
  /** bytes */
  size: number
  bytes: Uint8Array
  shownBy: PictureUse[]
}
export type PictureUse = Pick<ScreenshotEvent, 'id' | 'at' | 'frame'>

/** What is known about a recording after the browser has forgotten its tab. Times are epoch ms. */
export interface StoredSession {
  id: string
  site: string
  startedAt: number
  savedAt: number
  /** absent in rows of an older version, which means a session */
  mode?: 'session' | 'background'
  /** id of the guide's run that it was recorded for */
  guide?: string
}

/** The rows of each object store. */
export interface Rows {
  events: Row
  /** `at`: time of the newest event that came with it; `order`: of the last change */
  documents: { session: string; id: string; order: number; at: number; document: unknown }
  sessions: StoredSession
  network: { session: string; id: string; at: number; record: unknown }
  /** its index `room` has everything needed to decide which to drop, so that no bytes are read for that */
  pictures: StoredPicture
  /**
   * Counts the rows of each session in `events`. An index can count too, but scans everything it counts: half a second for
   * 100,000 events, several times a second.
   */
  tallies: Tally
}

/** An object store within a transaction that names it. */
export const storeOf = <Name extends keyof Rows>(tx: IDBTransaction, name: Name) =>
  tx.objectStore(name) as StoreOf<Rows[Name]>

/** An object store for a single read. */
export const reading = <Name extends keyof Rows>(db: IDBDatabase, name: Name) => storeOf(db.transaction(name), name)

/** Everything in a session written after a cursor, by the index `order`. */
export function writtenAfter(session: string, cursor: number): IDBKeyRange {
  return IDBKeyRange.bound([session, cursor], [session, Number.POSITIVE_INFINITY], true)
}

/** Resolves to the open database. If it was lost or could not be opened, the next call opens it again. */
export type Database = () => Promise<IDBDatabase>

/**
 * The database with this name. Opens at the first call, and upgrades one of an older version with all it holds.
 * @param takeStock upgrades a version below 4; the embed never had one
 */
export function databaseOf(name: string, takeStock?: (tx: IDBTransaction) => Promise<void>): Database {
  return askOnce((lost) => openAt(name, 5, (tx, from) => upgrade(tx, from, takeStock), lost))
}

function upgrade(
  tx: IDBTransaction,
  from: number,
  takeStock: ((tx: IDBTransaction) => Promise<void>) | undefined,
): Promise<void> | undefined {
  const { db } = tx
  let stock: Promise<void> | undefined
  if (from < 1) {
    const events = db.createObjectStore('events', { keyPath: ['session', 'id'] })
    events.createIndex('order', ['session', 'order'])
    events.createIndex('group', ['session', 'group', 'order'])
    db.createObjectStore('documents', { keyPath: ['session', 'id'] })
  }
  if (from < 2) {
    const network = db.createObjectStore('network', { keyPath: ['session', 'id'] })
    network.createIndex('at', ['session', 'at'])
  }
  if (from < 3) db.createObjectStore('sessions', { keyPath: 'id' })
  if (from < 4) {
    db.createObjectStore('tallies', { keyPath: 'session' })
    tx.objectStore('documents').createIndex('order', ['session', 'order'])
    if (from > 0) stock = takeStock?.(tx)
  }
  if (from < 5) {
    const pictures = db.createObjectStore('pictures', { keyPath: ['session', 'file'] })
    pictures.createIndex('room', ['session', 'captured', 'at', 'size'])
  }
  return stock
}
