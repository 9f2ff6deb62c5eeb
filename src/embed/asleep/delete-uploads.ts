/** Deletes unfinished uploads that were begun in the app, in any of its tabs. */
import { uploadsName } from '../parts.ts'

/**
 * Resolves once they are gone, or will be as soon as a frozen tab releases them. Rejects if the browser keeps nothing for this
 * page: then even reading `indexedDB` may throw.
 */
export async function deleteUploads({ indexedDB }: Window): Promise<void> {
  const request = indexedDB.deleteDatabase(uploadsName)
  await new Promise<void>((resolve, reject) => {
    const onsuccess = () => resolve()
    Object.assign(request, { onsuccess, onblocked: onsuccess, onerror: () => reject(request.error) })
  })
}
