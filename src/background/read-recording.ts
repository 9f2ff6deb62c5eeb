/** Reads a whole recording from disk for a capture. */
import type { Group, Recording, SessionEvent } from '../core/session/index.ts'
import type { RecordingStore } from '../storage/recordings.ts'
import type { TabRecording } from './recordings.ts'

/** Events per read: other messages are answered between two reads. */
const pageSize = 2_000

/**
 * @param minutes of the background that are kept
 * @returns what was recorded, and the cursor after its last event
 */
export async function readRecording(
  store: Pick<RecordingStore, 'read' | 'documents'>,
  { sessionId, site, startedAt, dropped, aged }: TabRecording,
  minutes: number,
): Promise<{ recording: Recording; cursor: number }> {
  const { events, cursor } = await readEvents(store, sessionId)
  // After the events: a page may open while they are read.
  const documents = await store.documents(sessionId)
  const recording: Recording = {
    ...{ id: sessionId, site, startedAt, documents, events, minutes },
    dropped: dropped as Partial<Record<Group, number>>,
    ...(aged && { aged }),
  }
  return { recording, cursor }
}

async function readEvents(
  store: Pick<RecordingStore, 'read'>,
  sessionId: string,
): Promise<{ events: SessionEvent[]; cursor: number }> {
  // An event that changes during the reading comes twice.
  const events = new Map<string, SessionEvent>()
  let cursor = 0
  for (let more = true; more; ) {
    const page = await store.read(sessionId, cursor, pageSize)
    for (const event of page.events) events.set(event.id, event)
    cursor = page.cursor
    more = page.more
  }
  return { events: [...events.values()], cursor }
}
