/** What every store on disk does in the same way. */

/**
 * Opens (or loads) at the first call, so that nothing waits for it, and again at the next one after a failure.
 * @param open is given what to call when the opened one is of no use any more: the next call opens anew
 */
export function openOnce<T>(open: (lost: () => void) => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    if (opened) return opened
    const lost = () => {
      if (opened === mine) opened = undefined
    }
    const mine: Promise<T> = open(lost).catch((error: unknown) => {
      lost()
      throw error
    })
    opened = mine
    return mine
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
