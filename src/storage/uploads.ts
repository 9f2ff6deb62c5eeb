/** Uploads that were begun and not finished, on disk (IndexedDB). */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { PendingUpload, type PendingUploads } from '../core/upload/pending.ts'
import { inWords, openOnce } from './disk.ts'

const full = 'The disk is full. Save the file and hand it over yourself.'

/** `upload` is checked whenever it is read. */
interface Schema extends DBSchema {
  uploads: { key: string; value: { run: string; at: number; upload: unknown }; indexes: { at: number } }
}

/** The uploads under a name of one's own. Opens at the first call, and tries again after a failure. */
export function openUploads(name = 'casefile-uploads'): PendingUploads {
  const open = openOnce(() => openDatabase(name))
  return {
    async get(run) {
      const row = await (await open()).get('uploads', run)
      return PendingUpload.safeParse(row?.upload).data
    },
    async put(upload) {
      const { run, at } = upload
      await inWords(full, async () => (await open()).put('uploads', { run, at, upload }))
    },
    async remove(run) {
      await (await open()).delete('uploads', run)
    },
    async prune(before) {
      const tx = (await open()).transaction('uploads', 'readwrite')
      const old = await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(before, true))
      await Promise.all([...old.map((key) => tx.store.delete(key)), tx.done])
    },
  }
}

function openDatabase(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      const uploads = database.createObjectStore('uploads', { keyPath: 'run' })
      uploads.createIndex('at', 'at')
    },
    // Somebody deletes it.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
    },
  })
}
