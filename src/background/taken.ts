/**
 * Captures that the app has turned into a file: what was captured is forgotten, and what arrived while packing continues in
 * a new recording, for the next capture.
 */
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

/** Forgets what was captured; a running recording continues with the rest. Does nothing without a recording. */
export async function forgetTaken(
  tabId: number,
  { cursor, at }: ReadTo,
  ports: Pick<BackgroundPorts, 'store'>,
  { keeper, secrets }: { keeper: Pick<Keeper, 'clear'>; secrets: Secrets },
): Promise<void> {
  async function move(from: TabRecording, to: TabRecording): Promise<void> {
    await secrets.add(to.sessionId, await secrets.of(from.sessionId))
    await ports.store.copy(from.sessionId, cursor, to.sessionId, to.startedAt - from.startedAt)
  }
  await keeper.clear(tabId, { since: at, move })
}
