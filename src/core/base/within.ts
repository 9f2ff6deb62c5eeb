import { after, type Cancel } from './after.ts'

/**
 * Resolves to the answer, or to undefined if it takes longer than `ms`; a later answer is ignored. Rejections pass
 * through.
 */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T | undefined> {
  let cancel: Cancel | undefined
  const tooLate = new Promise<undefined>((resolve) => {
    cancel = after(ms, () => resolve(undefined))
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    cancel?.()
  }
}
