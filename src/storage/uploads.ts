/** Unfinished uploads on disk (IndexedDB). */

import { askOnce } from '../core/base/ask-once.ts'
import { PendingUpload, type PendingUploads } from '../core/upload/pending.ts'
import { inWords } from './disk.ts'
import { deleteBefore, openUploadsDatabase } from './uploads-database.ts'

const full = 'The disk is full. Save the file and hand it over yourself.'

/** The uploads; the embed has a `name` of its own. Opens at the first call, and tries again after a failure. */
export function openUploads(name = 'casefile-uploads'): PendingUploads {
  const listeners = new Set<() => void>()
  const open = askOnce((lost) =>
    openUploadsDatabase(name, (deleted) => {
      lost()
      if (deleted) for (const listener of listeners) listener()
    }),
  )
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
    prune: async (before) => readable(await deleteBefore(await open(), before)),
    async removeOthers(run) {
      const tx = (await open()).transaction('uploads', 'readwrite')
      const others = (await tx.store.getAll()).filter((row) => row.run !== run)
      await Promise.all([...others.map((row) => tx.store.delete(row.run)), tx.done])
      return readable(others.map(({ upload }) => upload))
    },
    onDeleted: (listener) => void listeners.add(listener),
  }
}

function readable(rows: readonly unknown[]): PendingUpload[] {
  return rows.flatMap((row) => PendingUpload.safeParse(row).data ?? [])
}
