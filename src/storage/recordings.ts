/** The recordings of the extension. */
import { storedChecks } from '../core/session/index.ts'
import { type BrowserStore, browserStore } from './browser-store.ts'
import { type EventKeeper, eventKeeper } from './event-keeper.ts'
import { type EventReader, eventReader } from './event-reader.ts'
import { databaseOf } from './schema.ts'
import { takeStock } from './take-stock.ts'

export type { Picture } from './pictures.ts'
export type { StoredSession } from './schema.ts'

export interface RecordingStore extends EventKeeper, EventReader, BrowserStore {}

/** The store; `name` is another one only in tests. */
export function openRecordings(name = 'casefile-recordings'): RecordingStore {
  const database = databaseOf(name, (tx) => takeStock(tx, storedChecks.event))
  return { ...eventKeeper(database), ...eventReader(database), ...browserStore(database) }
}
