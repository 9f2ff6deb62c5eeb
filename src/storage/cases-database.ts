/** The database of kept cases: its object stores, and operations on all rows of a case. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { closing } from './disk.ts'

/** `kept`, `session` and `text` are checked whenever they are read. */
export interface CasesSchema extends DBSchema {
  /** what the agent has added */
  cases: { key: string; value: { id: string; kept: unknown } }
  /** rough size in bytes of each complete case */
  sizes: { key: string; value: { id: string; size: number } }
  /** without its events */
  sessions: { key: string; value: { id: string; session: unknown } }
  /** events as JSON, in order */
  events: { key: [string, number]; value: { id: string; part: number; text: string } }
  pictures: { key: [string, string]; value: { id: string; file: string; bytes: unknown } }
}

export const stores = ['cases', 'sizes', 'sessions', 'events', 'pictures'] as const

/** All rows of one case in a store whose keys begin with its id: arrays come after all numbers and strings. */
export const rowsOf = (id: string) => IDBKeyRange.bound([id], [id, []])

export type CasesDatabase = IDBPDatabase<CasesSchema>

/** @param lost called when the browser has closed it, or a newer version wants it */
export function openCasesDatabase(name: string, lost: () => void): Promise<CasesDatabase> {
  return openDB<CasesSchema>(name, 1, {
    ...closing(lost),
    upgrade(database) {
      database.createObjectStore('cases', { keyPath: 'id' })
      database.createObjectStore('sizes', { keyPath: 'id' })
      database.createObjectStore('sessions', { keyPath: 'id' })
      database.createObjectStore('events', { keyPath: ['id', 'part'] })
      database.createObjectStore('pictures', { keyPath: ['id', 'file'] })
    },
  })
}

/** What the agent has added to each case, and the sizes of the complete cases. */
export async function rowsIn(db: CasesDatabase) {
  const tx = db.transaction(['cases', 'sizes'])
  const [cases, sizes] = await Promise.all([tx.objectStore('cases').getAll(), tx.objectStore('sizes').getAll()])
  return { cases, whole: new Map(sizes.map(({ id, size }) => [id, size])) }
}

/** Does all of the work, or none of it. */
export async function writeWhole(
  db: CasesDatabase,
  work: (tx: IDBPTransaction<CasesSchema, typeof stores, 'readwrite'>) => Promise<void>,
): Promise<void> {
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
}

/** Removes cases with everything that belongs to them. */
export function removeRows(db: CasesDatabase, ids: readonly string[]): Promise<unknown> {
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
