/** The recordings of the extension. */
import { storedChecks } from '../core/session/index.ts'
import { type BrowserStore, browserStore } from './browser-store.ts'
import { type EventKeeper, eventKeeper } from './event-keeper.ts'
import { type EventReader, eventReader } from './event-reader.ts'
import { openDatabase } from './schema.ts'
import { takeStock } from './take-stock.ts'

export type { Picture } from './pictures.ts'
export type { StoredSession } from './schema.ts'

export interface RecordingStore extends EventKeeper, EventReader, BrowserStore {}

/** Opens the store; `name` is another one only in tests. */
export async function openRecordings(name = 'casefile-recordings'): Promise<RecordingStore> {
  const db = await openDatabase(name, (tx) => takeStock(tx, storedChecks.event))
  return { ...eventKeeper(db), ...eventReader(db), ...browserStore(db) }
}
