/**
 * Recordings whose tab is gone without having been closed: the browser crashed, was quit, or closed a window. Their
 * events are on disk; a new tab on the same site goes on with the newest one, and what nobody takes up is deleted.
 */
import type { SessionEvent } from '../core/session/index.ts'
import type { StoredSession } from '../storage/recordings.ts'
import { keptFor, noteAlive } from './alive.ts'
import type { BackgroundPorts } from './ports.ts'
import type { Recordings, TabRecording } from './recordings.ts'

/** ms within which a new tab is taken for the old one, come back */
const comeBack = 15 * 60_000

export interface Leftovers {
  /**
   * The recording that a tab on this site goes on with; undefined when there is none. What was recorded for a guide goes
   * on only for that, and nothing else for it.
   */
  adopt(site: string, guide: string | undefined): Promise<StoredSession | undefined>
  /** Deletes what was recorded for this run of a guide in tabs that are gone. */
  forget(guide: string): Promise<void>
  /** To be called whenever something of a recording was stored. */
  alive(recording: TabRecording): Promise<void>
  /** Deletes what nobody has taken up, and what came after a recording was deleted. */
  sweep(): Promise<void>
}

export function createLeftovers(
  ports: Pick<BackgroundPorts, 'store' | 'now' | 'randomHex'>,
  recordings: Recordings,
): Leftovers {
  /** Ids of the recordings that tabs have. */
  const live = async () => new Set([...(await recordings.all()).values()].map(({ sessionId }) => sessionId))

  async function orphans(): Promise<StoredSession[]> {
    const held = await live()
    return (await ports.store.sessions()).filter((session) => !held.has(session.id))
  }

  return {
    async adopt(site, guide) {
      const since = ports.now() - comeBack
      const candidates = (await orphans()).filter(
        // What a guide has is not only of the last minutes: it ends with the guide, or is swept.
        (session) =>
          session.site === site && session.guide === guide && (guide !== undefined || session.savedAt >= since),
      )
      const newest = candidates.sort((a, b) => b.savedAt - a.savedAt)[0]
      if (!newest) return undefined
      const { store } = ports
      const document = (await store.documents(newest.id)).at(-1)
      if (document) await store.put(newest.id, document, [interruption(newest, document.id)])
      return newest
    },

    async forget(guide) {
      const { store } = ports
      for (const session of await orphans()) if (session.guide === guide) await store.remove(session.id)
    },

    alive: noteAlive(ports),

    async sweep() {
      const before = ports.now() - keptFor
      for (const session of await orphans()) {
        if (session.savedAt < before) await ports.store.remove(session.id)
      }
      const { store } = ports
      // First what there is, then what tabs have: a recording that begins meanwhile is none of these.
      const strays = await store.strays()
      const held = await live()
      for (const id of strays) if (!held.has(id)) await store.remove(id)
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
