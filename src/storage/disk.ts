/** What every store on disk does in the same way. */

/** Does the work; a disk without room is told in a sentence for a person. @param full that sentence */
export async function inWords<T>(full: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw new Error(full)
    throw error
  }
}
