/** What every store on disk does in the same way. */

/** Opens (or loads) at the first call, so that nothing waits for it, and again at the next one after a failure. */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
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
