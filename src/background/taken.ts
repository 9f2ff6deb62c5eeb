/**
 * Captures that the app has turned into a file: what was captured is forgotten, and what arrived while packing continues in
 * a new recording, for the next capture.
 */
import { type SessionEvent, sinceStart } from '../core/session/index.ts'
import type { Keeper } from './keeper.ts'
import type { BackgroundPorts } from './ports.ts'
import type { TabRecording } from './recordings.ts'
import type { Secrets } from './secrets.ts'

/** How far a capture has read a recording. */
export interface ReadTo {
  /** the position in write order (`EventStore.read`) after which nothing was read */
  cursor: number
  /** epoch ms of the capture */
  at: number
}

/** The newest capture of a tab: only this one may be taken. */
export interface NewestCapture {
  /** the name under which its events can be read */
  capture: string
  readTo: ReadTo
}

/** Events moved at a time. */
const pageSize = 1_000

async function idsIn(store: BackgroundPorts['store'], sessionId: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let after = 0, more = true; more; ) {
    const page = await store.read(sessionId, after, pageSize)
    for (const { id } of page.events) ids.add(id)
    after = page.cursor
    more = page.more
  }
  return ids
}

/** Forgets what was captured; a running recording continues with the rest. Does nothing without a recording. */
export async function forgetTaken(
  tabId: number,
  { cursor, at }: ReadTo,
  ports: Pick<BackgroundPorts, 'store'>,
  { keeper, secrets }: { keeper: Pick<Keeper, 'clear'>; secrets: Secrets },
): Promise<void> {
  async function move(from: TabRecording, to: TabRecording): Promise<void> {
    const { store } = ports
    await secrets.add(to.sessionId, await secrets.of(from.sessionId))
    const later = to.startedAt - from.startedAt
    const documents = await store.documents(from.sessionId)
    for (let after = cursor, more = true; more; ) {
      const page = await store.read(from.sessionId, after, pageSize)
      // A request that has since ended may already be in the new recording, in its final form.
      const newer = await idsIn(store, to.sessionId)
      for (const document of documents) {
        const events = page.events.filter(({ id, frame }) => frame === document.id && !newer.has(id))
        if (events.length === 0) continue
        const moved = events.map((event): SessionEvent => sinceStart(event, later))
        // They came after the capture, with which the new recording begins.
        await store.put(to.sessionId, { ...document, startedAt: document.startedAt - later }, moved, 0)
      }
      after = page.cursor
      more = page.more
    }
  }
  await keeper.clear(tabId, { since: at, move })
}
