/**
 * Captured cases on disk (IndexedDB). What was captured is written once, in slices of text, because a copy of 100,000 events
 * would make the panel stand still; what the agent adds stands in a row of its own and is written with every change.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { type CaseStore, KeptCase, overLimits } from '../core/cases/index.ts'
import { askOnce } from '../core/session/ask-once.ts'
import { Session, type SessionEvent, storedChecks } from '../core/session/index.ts'
import { createCaseLocks } from './case-locks.ts'
import { inWords } from './disk.ts'

const full = 'The disk is full. Save the bundle before this panel is closed.'

/** Characters of one slice of events: written, and read, within the time of a frame (npm run bench:keeping). */
const sliceChars = 40_000

/** `kept`, `session` and `text` are checked whenever they are read. */
interface Schema extends DBSchema {
  /** what the agent has added */
  cases: { key: string; value: { id: string; kept: unknown } }
  /** of the cases that are there as a whole: bytes, about */
  sizes: { key: string; value: { id: string; size: number } }
  /** without its events */
  sessions: { key: string; value: { id: string; session: unknown } }
  /** events as JSON, in order */
  events: { key: [string, number]; value: { id: string; part: number; text: string } }
  pictures: { key: [string, string]; value: { id: string; file: string; bytes: unknown } }
}

const stores = ['cases', 'sizes', 'sessions', 'events', 'pictures'] as const

/** All rows of one case in a store whose keys begin with its id: arrays come after all numbers and strings. */
const rowsOf = (id: string) => IDBKeyRange.bound([id], [id, []])

/**
 * The kept cases; `name` and `lockManager` are others only in tests. Opens at the first call, so that nothing waits for it, and tries
 * again after a failure.
 */
export function openCases(name = 'casefile-cases', lockManager: LockManager = navigator.locks): CaseStore {
  const open = askOnce((lost) => openDatabase(name, lost))
  const locks = createCaseLocks(name, lockManager)
  const inDatabase = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) =>
    inWords(full, async () => work(await open()))

  /** Does the work as a whole, or not at all. */
  const writing = (work: (tx: IDBPTransaction<Schema, typeof stores, 'readwrite'>) => Promise<void>) =>
    inDatabase(async (db) => {
      const tx = db.transaction(stores, 'readwrite')
      tx.done.catch(() => undefined)
      try {
        await work(tx)
      } catch (error) {
        if (tx.error) throw tx.error
        tx.abort()
        throw error
      }
      await tx.done
    })

  const removeAll = (db: IDBPDatabase<Schema>, ids: readonly string[]) => {
    const tx = db.transaction(stores, 'readwrite')
    const gone = ids.flatMap((id) => [
      tx.objectStore('cases').delete(id),
      tx.objectStore('sizes').delete(id),
      tx.objectStore('sessions').delete(id),
      tx.objectStore('events').delete(rowsOf(id)),
      tx.objectStore('pictures').delete(rowsOf(id)),
    ])
    return Promise.all([...gone, tx.done])
  }

  return {
    list: () =>
      inDatabase(async (db) => {
        const [{ cases, whole }, elsewhere] = await Promise.all([rowsIn(db), locks.elsewhere()])
        const found = cases.flatMap(({ id, kept }) => {
          const parsed = KeptCase.safeParse(kept)
          return parsed.success && whole.has(id) && !elsewhere.has(id) ? [parsed.data] : []
        })
        return found.sort((a, b) => b.capturedAt - a.capturedAt)
      }),

    hold: locks.hold,
    release: locks.release,

    read: (id) =>
      inDatabase(async (db) => {
        const tx = db.transaction(['sessions', 'events', 'pictures'])
        const row = await tx.objectStore('sessions').get(id)
        const head = Session.safeParse(row?.session)
        if (!head.success) return undefined
        const events: SessionEvent[] = []
        for (let part = 0; ; part++) {
          const slice = await tx.objectStore('events').get([id, part])
          if (!slice) break
          for (const event of eventsIn(slice.text)) events.push(event)
        }
        const pictures = new Map<string, Uint8Array>()
        for (const { file, bytes } of await tx.objectStore('pictures').getAll(rowsOf(id)))
          if (bytes instanceof Uint8Array) pictures.set(file, bytes)
        return { session: { ...head.data, events }, pictures }
      }),

    put: (kept, { session, pictures }) =>
      // In one transaction, so that a panel that is closed meanwhile leaves no half of it.
      writing(async (tx) => {
        const { id } = kept
        await tx.objectStore('events').delete(rowsOf(id))
        await tx.objectStore('pictures').delete(rowsOf(id))
        let size = bytesIn(pictures)
        let part = 0
        for (const text of slicesIn(session.events)) {
          size += text.length
          await tx.objectStore('events').put({ id, part: part++, text })
        }
        for (const [file, bytes] of pictures) await tx.objectStore('pictures').put({ id, file, bytes })
        await tx.objectStore('sessions').put({ id, session: { ...session, events: [] } })
        await tx.objectStore('sizes').put({ id, size })
        await tx.objectStore('cases').put({ id, kept })
      }),

    async change(kept, pictures) {
      const { id } = kept
      let isThere = false
      await writing(async (tx) => {
        const row = await tx.objectStore('sizes').get(id)
        isThere = row !== undefined
        if (!row) return
        if (pictures.size > 0) await tx.objectStore('sizes').put({ id, size: row.size + bytesIn(pictures) })
        for (const [file, bytes] of pictures) await tx.objectStore('pictures').put({ id, file, bytes })
        await tx.objectStore('cases').put({ id, kept })
      })
      return isThere
    },

    changeAndGo: (kept) =>
      inDatabase((db) => {
        const tx = db.transaction('cases', 'readwrite')
        // What fails is said by the transaction.
        tx.store.put({ id: kept.id, kept }).catch(() => undefined)
        // Without waiting for the answer, which a page that goes away never gets.
        tx.commit()
        return tx.done
      }),

    remove: (id) => inDatabase(async (db) => void (await removeAll(db, [id]))),

    prune: (now) =>
      inDatabase(async (db) => {
        const [{ cases, whole }, elsewhere] = await Promise.all([rowsIn(db), locks.elsewhere()])
        const rows = cases.map(({ id, kept }) => {
          const parsed = KeptCase.safeParse(kept)
          // Of what cannot be read, or has lost its session to another panel, nobody has any use.
          const changedAt = parsed.success && whole.has(id) ? parsed.data.changedAt : Number.NEGATIVE_INFINITY
          return { id, changedAt, size: whole.get(id) ?? 0 }
        })
        const over = overLimits(rows, now).filter((id) => !elsewhere.has(id))
        if (over.length > 0) await removeAll(db, over)
      }),

    clear: () =>
      inDatabase(async (db) => {
        const tx = db.transaction(stores, 'readwrite')
        await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done])
      }),
  }
}

/** @param lost is told when the browser has closed it, or a newer version wants it */
function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    terminated: lost,
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      lost()
    },
    upgrade(database) {
      database.createObjectStore('cases', { keyPath: 'id' })
      database.createObjectStore('sizes', { keyPath: 'id' })
      database.createObjectStore('sessions', { keyPath: 'id' })
      database.createObjectStore('events', { keyPath: ['id', 'part'] })
      database.createObjectStore('pictures', { keyPath: ['id', 'file'] })
    },
  })
}

/** All that the agent has added, and the sizes of the cases that are there as a whole. */
async function rowsIn(db: IDBPDatabase<Schema>) {
  const tx = db.transaction(['cases', 'sizes'])
  const [cases, sizes] = await Promise.all([tx.objectStore('cases').getAll(), tx.objectStore('sizes').getAll()])
  return { cases, whole: new Map(sizes.map(({ id, size }) => [id, size])) }
}

const bytesIn = (pictures: ReadonlyMap<string, Uint8Array>) =>
  [...pictures.values()].reduce((sum, { length }) => sum + length, 0)

/** Made one at a time, so that whoever asks for the next can do something else before. */
function* slicesIn(events: readonly SessionEvent[]): Generator<string> {
  let texts: string[] = []
  let chars = 0
  for (const event of events) {
    const text = JSON.stringify(event)
    texts.push(text)
    chars += text.length
    if (chars < sliceChars) continue
    yield `[${texts.join(',')}]`
    texts = []
    chars = 0
  }
  if (texts.length > 0) yield `[${texts.join(',')}]`
}

/** The disk may hold what an older version wrote: what does not fit the schema is left out. */
function eventsIn(text: string): SessionEvent[] {
  const found: unknown = JSON.parse(text)
  return Array.isArray(found) ? found.flatMap((one) => storedChecks.event(one) ?? []) : []
}
