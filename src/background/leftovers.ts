/**
 * Recordings that have lost their tab because the browser crashed, quit or closed a window. Their events are on disk. A new
 * tab on the same site continues the newest one; those that no tab continues are deleted. Those of private windows are
 * deleted at once: nothing of such a window is to outlive it, or get into another one.
 */
import { createSerialQueue } from '../core/base/serial-queue.ts'
import type { SessionEvent } from '../core/session/index.ts'
import type { StoredSession } from '../storage/recordings.ts'
import { keptFor, noteAlive } from './alive.ts'
import type { BackgroundPorts, Tabs } from './ports.ts'
import type { Recordings, TabRecording } from './recordings.ts'

/** ms within which a new tab counts as the old one, restored */
const comeBack = 15 * 60_000

type Take<T> = (left: StoredSession | undefined) => Promise<T>

export interface Leftovers {
  /**
   * The recording that a new tab on this site continues; undefined if there is none. A guide's recording is continued only
   * for that guide, and a guide continues no other recording.
   * @param take gives it to the tab; it is not deleted before that is done
   */
  adopt<T>(tabId: number, site: string, guide: string | undefined, take: Take<T>): Promise<T>
  /** Deletes what was recorded for this run of a guide in tabs that are gone. */
  forget(guide: string): Promise<void>
  /** Call it whenever events of a tab's recording were stored. */
  alive(tabId: number, recording: TabRecording): Promise<void>
  /**
   * Deletes recordings that no tab has continued, those of private windows that are gone, and events that arrived after their
   * recording was deleted.
   */
  sweep(): Promise<void>
}

export function createLeftovers(
  ports: Pick<BackgroundPorts, 'store' | 'now' | 'randomHex'> & { tabs: Pick<Tabs, 'isPrivate'> },
  recordings: Recordings,
): Leftovers {
  const note = noteAlive(ports)

  /** A recording is either being given to a tab or being deleted, never both. */
  const inTurn = createSerialQueue()

  /** Ids of the recordings that tabs have. */
  const live = async () => new Set([...(await recordings.all()).values()].map(({ sessionId }) => sessionId))

  async function orphans(): Promise<StoredSession[]> {
    const held = await live()
    return (await ports.store.sessions()).filter((session) => !held.has(session.id))
  }

  async function newestOf(site: string, guide: string | undefined): Promise<StoredSession | undefined> {
    const since = ports.now() - comeBack
    const candidates = (await orphans()).filter(
      // A guide's recording may be older: it ends with the guide, or is swept.
      (session) =>
        session.site === site && session.guide === guide && (guide !== undefined || session.savedAt >= since),
    )
    const newest = candidates.sort((a, b) => b.savedAt - a.savedAt)[0]
    if (!newest) return undefined
    const { store } = ports
    const document = (await store.documents(newest.id)).at(-1)
    // If the disk is full the recording goes on all the same, and says so itself.
    if (document) await store.put(newest.id, document, [interruption(newest, document.id)]).catch(() => undefined)
    return newest
  }

  /** One at a time, so that a tab that is just opened does not wait for all of them. */
  async function removeWhere(isUnwanted: (session: StoredSession) => boolean): Promise<void> {
    for (const { id } of (await orphans()).filter(isUnwanted))
      await inTurn(async () => {
        // A tab may have taken it meanwhile.
        if (!(await live()).has(id)) await ports.store.remove(id)
      })
  }

  return {
    adopt: (tabId, site, guide, take) =>
      inTurn(async () => take((await ports.tabs.isPrivate(tabId)) ? undefined : await newestOf(site, guide))),
    forget: (guide) => removeWhere((session) => session.guide === guide),
    async alive(tabId, recording) {
      // What is not noted counts as a stray once its tab is gone.
      if (!(await ports.tabs.isPrivate(tabId))) await note(recording)
    },

    async sweep() {
      const before = ports.now() - keptFor
      await removeWhere(({ savedAt }) => savedAt < before)
      const { store } = ports
      // In this order: a recording that begins in between is not among the strays.
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
