/** Deletes uploads begun in the app that are too old. */
import { uploadsName } from '../parts.ts'
import type { Desk } from './desk.ts'

export async function forgetUploads(desk: Desk): Promise<void> {
  // Firefox has it since 126.
  const databases = await indexedDB.databases?.()
  if (!databases || databases.some(({ name }) => name === uploadsName))
    await (await desk()).pruneUploads(uploadsName, Date.now())
}
