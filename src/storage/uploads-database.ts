/** The database of uploads. Separate from uploads.ts, which checks rows: the embed's recorder only deletes old ones. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { pendingFor } from '../core/upload/pending-for.ts'

/** `upload` is checked whenever it is read. */
export interface UploadsSchema extends DBSchema {
  uploads: { key: string; value: { run: string; at: number; upload: unknown }; indexes: { at: number } }
}

/** @param closed called when the database was closed: because somebody deletes it (`deleted`), or by the browser */
export function openUploadsDatabase(
  name: string,
  closed: (deleted: boolean) => void,
): Promise<IDBPDatabase<UploadsSchema>> {
  return openDB<UploadsSchema>(name, 1, {
    upgrade(database) {
      const uploads = database.createObjectStore('uploads', { keyPath: 'run' })
      uploads.createIndex('at', 'at')
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      closed(true)
    },
    terminated: () => closed(false),
  })
}

/** Deletes uploads begun before a moment, epoch ms. @returns them, unchecked */
export async function deleteBefore(database: IDBPDatabase<UploadsSchema>, before: number): Promise<unknown[]> {
  const tx = database.transaction('uploads', 'readwrite')
  const old = await tx.store.index('at').getAll(IDBKeyRange.upperBound(before, true))
  await Promise.all([...old.map(({ run }) => tx.store.delete(run)), tx.done])
  return old.map(({ upload }) => upload)
}

/** Deletes uploads begun too long ago, if there is such a database; creates none. @param now epoch ms */
export async function pruneUploads(name: string, now: number): Promise<void> {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return
  const database = await openUploadsDatabase(name, () => undefined)
  try {
    await deleteBefore(database, now - pendingFor)
  } finally {
    database.close()
  }
}
