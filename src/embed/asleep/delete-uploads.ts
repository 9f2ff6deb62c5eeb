/** Deletes unfinished uploads that were begun in the app, in any of its tabs. */
import { uploadsName } from '../parts.ts'

/** Resolves once they are gone, or will be as soon as a frozen tab releases them. */
export async function deleteUploads(databases: IDBFactory): Promise<void> {
  const request = databases.deleteDatabase(uploadsName)
  await new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve()
    request.onblocked = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
