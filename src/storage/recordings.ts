/** Recordings on disk (IndexedDB), so that they outlive reloads and the death of the worker. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import {
  DocumentInfo,
  type Group,
  groupOf,
  isFailedRequest,
  isProblem,
  NetworkRecord,
  SessionEvent,
} from '../core/session/index.ts'

interface Row {
  session: string
  id: string
  /** counts up with every write, so that a reader finds what is new and what has changed */
  order: number
  group: Group
  /** 1 when it is one; IndexedDB cannot index booleans */
  problem: 0 | 1
  failed: 0 | 1
  at: number
  event: unknown
}

interface Schema extends DBSchema {
  events: {
    key: [string, string]
    value: Row
    indexes: {
      order: [string, number]
      newest: number
      group: [string, Group, number]
      problem: [string, number]
      failed: [string, number]
    }
  }
  documents: { key: [string, string]; value: { session: string; id: string; document: unknown } }
  sessions: { key: string; value: StoredSession }
  network: {
    key: [string, string]
    value: { session: string; id: string; at: number; record: unknown }
    indexes: { at: [string, number] }
  }
}

/** A recording as it is known after the browser has forgotten its tab. Times are epoch ms. */
export interface StoredSession {
  id: string
  site: string
  startedAt: number
  savedAt: number
}

export interface Counts {
  events: number
  errors: number
  requests: number
  failed: number
}

export interface RecordingStore {
  /** Stores events (a known id is replaced) in one transaction: either all of them or none, then it rejects. */
  put(session: string, document: DocumentInfo, events: readonly SessionEvent[]): Promise<void>
  /** What was written after the cursor, oldest write first. */
  read(
    session: string,
    after: number,
    limit: number,
  ): Promise<{ events: SessionEvent[]; cursor: number; more: boolean }>
  documents(session: string): Promise<DocumentInfo[]>
  counts(session: string): Promise<Counts>
  /** Drops the oldest events of each group over its cap, and all before `minAt`; says how many. */
  trim(session: string, caps: Record<Group, number>, minAt: number): Promise<Partial<Record<Group, number>>>
  /** Stores what the browser told of requests, in one transaction; a known one is replaced. */
  putNetwork(session: string, records: readonly NetworkRecord[]): Promise<void>
  /** Oldest first. */
  network(session: string): Promise<NetworkRecord[]>
  /** Drops the oldest records over the cap, and all before `minAt`; says how many the cap cost. */
  trimNetwork(session: string, cap: number, minAt: number): Promise<number>
  /** Remembers, beyond the end of the browser, that the recording was alive at `savedAt`. */
  saveSession(session: StoredSession): Promise<void>
  sessions(): Promise<StoredSession[]>
  remove(session: string): Promise<void>
}

/** Opens the store; `name` is another one only in tests. */
export async function openRecordings(name = 'casefile-recordings'): Promise<RecordingStore> {
  const db = await openDB<Schema>(name, 3, {
    upgrade(database, from) {
      if (from < 1) {
        const events = database.createObjectStore('events', { keyPath: ['session', 'id'] })
        events.createIndex('order', ['session', 'order'])
        events.createIndex('newest', 'order')
        events.createIndex('group', ['session', 'group', 'order'])
        events.createIndex('problem', ['session', 'problem'])
        events.createIndex('failed', ['session', 'failed'])
        database.createObjectStore('documents', { keyPath: ['session', 'id'] })
      }
      if (from < 2) {
        const network = database.createObjectStore('network', { keyPath: ['session', 'id'] })
        network.createIndex('at', ['session', 'at'])
      }
      if (from < 3) database.createObjectStore('sessions', { keyPath: 'id' })
    },
  })
  let order = (await db.transaction('events').store.index('newest').openKeyCursor(null, 'prev'))?.key ?? 0

  return {
    async put(session, document, events) {
      const tx = db.transaction(['events', 'documents'], 'readwrite')
      const writes: Promise<unknown>[] = [tx.objectStore('documents').put({ session, id: document.id, document })]
      for (const event of events) writes.push(tx.objectStore('events').put(rowOf(session, event, ++order)))
      await Promise.all([...writes, tx.done])
    },

    async read(session, after, limit) {
      const range = IDBKeyRange.bound([session, after], [session, Number.POSITIVE_INFINITY], true)
      // The count is an unsigned long: without one, all are read.
      const count = limit < 0xffff_ffff ? limit + 1 : undefined
      const rows = await db.getAllFromIndex('events', 'order', range, count)
      const page = rows.slice(0, limit)
      return { events: page.flatMap(eventOf), cursor: page.at(-1)?.order ?? after, more: rows.length > limit }
    },

    async documents(session) {
      const rows = await db.getAll('documents', IDBKeyRange.bound([session, ''], [session, '\uffff']))
      return rows
        .flatMap((row) => {
          const parsed = DocumentInfo.safeParse(row.document)
          return parsed.success ? [parsed.data] : []
        })
        .sort((a, b) => a.startedAt - b.startedAt)
    },

    async counts(session) {
      const index = db.transaction('events').store
      const [events, errors, requests, failed] = await Promise.all([
        index.count(IDBKeyRange.bound([session, ''], [session, '\uffff'])),
        index.index('problem').count([session, 1]),
        index.index('group').count(groupRange(session, 'request')),
        index.index('failed').count([session, 1]),
      ])
      return { events, errors, requests, failed }
    },

    async trim(session, caps, minAt) {
      const tx = db.transaction('events', 'readwrite')
      const dropped: Partial<Record<Group, number>> = {}
      for (const group of Object.keys(caps) as Group[]) {
        const excess = (await tx.store.index('group').count(groupRange(session, group))) - caps[group]
        let gone = 0
        let cursor = await tx.store.index('group').openCursor(groupRange(session, group))
        while (cursor && (gone < excess || cursor.value.at < minAt)) {
          await cursor.delete()
          gone++
          cursor = await cursor.continue()
        }
        if (gone > 0) dropped[group] = gone
      }
      await tx.done
      return dropped
    },

    async putNetwork(session, records) {
      const tx = db.transaction('network', 'readwrite')
      const writes = records.map((record) =>
        tx.store.put({ session, id: record.requestId, at: record.startedAt, record }),
      )
      await Promise.all([...writes, tx.done])
    },

    async network(session) {
      const rows = await db.getAllFromIndex('network', 'at', timeRange(session))
      return rows.flatMap(({ record }) => {
        const parsed = NetworkRecord.safeParse(record)
        return parsed.success ? [parsed.data] : []
      })
    },

    async trimNetwork(session, cap, minAt) {
      const tx = db.transaction('network', 'readwrite')
      const excess = (await tx.store.index('at').count(timeRange(session))) - cap
      let gone = 0
      let cursor = await tx.store.index('at').openCursor(timeRange(session))
      while (cursor && (gone < excess || cursor.value.at < minAt)) {
        await cursor.delete()
        gone++
        cursor = await cursor.continue()
      }
      await tx.done
      return Math.max(0, Math.min(gone, excess))
    },

    async saveSession(session) {
      await db.put('sessions', session)
    },

    sessions: () => db.getAll('sessions'),

    async remove(session) {
      await removeSession(db, session)
    },
  }
}

async function removeSession(db: IDBPDatabase<Schema>, session: string): Promise<void> {
  const all = IDBKeyRange.bound([session, ''], [session, '\uffff'])
  const tx = db.transaction(['events', 'documents', 'network', 'sessions'], 'readwrite')
  await Promise.all([
    tx.objectStore('events').delete(all),
    tx.objectStore('documents').delete(all),
    tx.objectStore('network').delete(all),
    tx.objectStore('sessions').delete(session),
    tx.done,
  ])
}

function groupRange(session: string, group: Group): IDBKeyRange {
  return IDBKeyRange.bound([session, group, 0], [session, group, Number.POSITIVE_INFINITY])
}

/** A page's own request begins before its recording does, at a negative time. */
function timeRange(session: string): IDBKeyRange {
  return IDBKeyRange.bound([session, Number.NEGATIVE_INFINITY], [session, Number.POSITIVE_INFINITY])
}

function rowOf(session: string, event: SessionEvent, order: number): Row {
  return {
    session,
    id: event.id,
    order,
    group: groupOf(event),
    problem: isProblem(event) ? 1 : 0,
    failed: isFailedRequest(event) ? 1 : 0,
    at: event.at,
    event,
  }
}

/** The disk may hold rows of an older version: what does not fit the schema is left out. */
function eventOf(row: Row): SessionEvent[] {
  const parsed = SessionEvent.safeParse(row.event)
  return parsed.success ? [parsed.data] : []
}
