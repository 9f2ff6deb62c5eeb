/**
 * Notes on disk that a recording is alive, for the time after its tab is gone. Separate from leftovers.ts, which continues
 * such recordings, because not every page with the embed needs that.
 */
import type { RecorderPorts } from './ports.ts'
import type { TabRecording } from './recordings.ts'

/** ms after which a recording that has lost its tab can no longer be continued */
export const keptFor = 60 * 60_000
/** ms between two such notes */
const noteEvery = 5_000

/** Remembers recordings as alive even after the browser has closed, at most once every few seconds. */
export function noteAlive(ports: Pick<RecorderPorts, 'store' | 'now'>): (recording: TabRecording) => Promise<void> {
  const noted = new Map<string, { at: number; mode: TabRecording['mode'] }>()
  return async ({ sessionId, site, startedAt, mode, guide }) => {
    const now = ports.now()
    const last = noted.get(sessionId)
    if (last?.mode === mode && now - last.at < noteEvery) return
    noted.set(sessionId, { at: now, mode })
    await ports.store.saveSession({
      ...{ id: sessionId, site, startedAt, savedAt: now, mode },
      ...(guide !== undefined && { guide }),
    })
  }
}
