/** What every store on disk does in the same way. */
import type { OpenDBCallbacks } from 'idb'

/**
 * For `openDB`: lets a newer version, or who deletes it, have the database.
 * @param lost is told when it was closed for that, or by the browser: whoever asks next has to open it anew
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

/** Does the work; a disk without room is told in a sentence for a person. @param full that sentence */
export async function inWords<T>(full: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw new Error(full)
    throw error
  }
}
