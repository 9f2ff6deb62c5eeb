/** What all stores on disk share. */
import type { OpenDBCallbacks } from 'idb'

/**
 * For `openDB`: closes the database when a newer version wants to open it, or somebody wants to delete it.
 * @param lost called when it was closed for that reason, or by the browser: the next caller has to open it again
 */
export function closing(lost: () => void): Pick<OpenDBCallbacks<unknown>, 'blocking' | 'terminated'> {
  return {
    terminated: lost,
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      lost()
    },
  }
}

/** Does the work. If the disk is full, rejects with a sentence for a person. @param full that sentence */
export async function inWords<T>(full: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw new Error(full)
    throw error
  }
}
