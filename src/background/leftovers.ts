/**
 * Recordings whose tab is gone without having been closed: the browser crashed, was quit, or closed a window. Their
 * events are on disk; a new tab on the same site goes on with the newest one, and what nobody takes up is deleted.
 */
import { retention, type SessionEvent } from '../core/session/index.ts'
import type { StoredSession } from '../storage/recordings.ts'
import type { BackgroundPorts } from './ports.ts'
import type { Recordings, TabRecording } from './recordings.ts'

/** ms within which a new tab is taken for the old one, come back */
const comeBack = 15 * 60_000
/** ms between two notes that a recording is alive */
const noteEvery = 5_000

export interface Leftovers {
  /** The recording that a tab on this site goes on with; undefined when there is none. */
  adopt(site: string): Promise<StoredSession | undefined>
  /** To be called whenever something of a recording was stored. */
  alive(recording: TabRecording): Promise<void>
  /** Deletes what is older than anything that is kept. */
  sweep(): Promise<void>
}

export function createLeftovers(
  ports: Pick<BackgroundPorts, 'store' | 'now' | 'randomHex'>,
  recordings: Recordings,
): Leftovers {
  const noted = new Map<string, number>()

  async function orphans(): Promise<StoredSession[]> {
    const live = new Set([...(await recordings.all()).values()].map((recording) => recording.sessionId))
    return (await (await ports.store).sessions()).filter((session) => !live.has(session.id))
  }

  return {
    async adopt(site) {
      const since = ports.now() - comeBack
      const candidates = (await orphans()).filter((session) => session.site === site && session.savedAt >= since)
      const newest = candidates.sort((a, b) => b.savedAt - a.savedAt)[0]
      if (!newest) return undefined
      const store = await ports.store
      const document = (await store.documents(newest.id)).at(-1)
      if (document) await store.put(newest.id, document, [interruption(newest, document.id)])
      return newest
    },

    async alive({ sessionId, site, startedAt }) {
      const now = ports.now()
      if (now - (noted.get(sessionId) ?? 0) < noteEvery) return
      noted.set(sessionId, now)
      await (await ports.store).saveSession({ id: sessionId, site, startedAt, savedAt: now })
    },

    async sweep() {
      const before = ports.now() - retention.maxAge
      for (const session of await orphans()) {
        if (session.savedAt < before) await (await ports.store).remove(session.id)
      }
    },
  }

  function interruption(session: StoredSession, frame: string): SessionEvent {
    return {
      kind: 'gap',
      id: `gap-interrupted-${ports.randomHex(4)}`,
      at: session.savedAt - session.startedAt,
      frame,
      what: 'what happened until the page was opened again, and up to a few seconds before',
      why: 'the browser or its window was closed while recording',
    }
  }
}
