/** The recordings of the extension. */
import { storedChecks } from '../core/session/index.ts'
import { openStore, type RecordingStore } from './recording-store.ts'

export type { Counts, Picture, PictureUse, RecordingStore, StoredSession, Trimmed } from './recording-store.ts'

/** Opens the store; `name` is another one only in tests. */
export function openRecordings(name = 'casefile-recordings'): Promise<RecordingStore> {
  return openStore(name, () => storedChecks)
}
