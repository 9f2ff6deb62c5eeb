/** The recordings of tabs: how each starts, continues, stops and is forgotten. */
import { createBeginnings, type FrameSender } from './beginnings.ts'
import type { Guiding } from './guiding.ts'
import { createIntake, type Intake } from './intake.ts'
import type { Leftovers } from './leftovers.ts'
import type { RecorderPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import type { Recordings, TabRecording } from './recordings.ts'
import { storageProblem } from './storage-problem.ts'
import type { Tidy } from './tidy.ts'

export type { FrameSender } from './beginnings.ts'

export interface Keeper extends Intake {
  /** Whether this frame is to record. The top frame of a site that is always recorded starts a recording by itself. */
  hello(sender: FrameSender): Promise<boolean>
  /**
   * Starts a session, or turns an existing recording into one with all it holds. Call `started` once every open frame knows.
   * `guide`: id of the run it is recorded for.
   */
  start(tabId: number, site: string, guide?: string): Promise<void>
  started(tabId: number): void
  /** The open frames are still being told, so it must not be shown as running yet. */
  isStarting(tabId: number): boolean
  /** Continues in this tab a guide's recording that was started in another tab, which is gone or has given it up. */
  takeUp(tabId: number, site: string, guide: string, running: boolean): Promise<void>
  /**
   * Stops the recording of a tab; pages that say hello meanwhile are not recorded.
   * @param handOver what must be done first; if it fails, recording stops anyway and the state says why
   */
  stop(tabId: number, handOver?: () => Promise<void>): Promise<void>
  /**
   * Forgets the recording of a tab; one that was running starts again, empty.
   * @param rest the new one starts at this moment, epoch ms, and `move` copies what is to be kept
   */
  clear(
    tabId: number,
    rest?: { since: number; move(from: TabRecording, to: TabRecording): Promise<void> },
  ): Promise<void>
  /** Forgets the recording of a tab, which is then no longer recorded. */
  forget(tabId: number): Promise<void>
  /** Ids of the tab's frames that may hold events, or need to be told something. */
  frames(tabId: number): Promise<number[]>
  /** The tab is gone. */
  closed(tabId: number): void
}

export interface KeeperParts {
  recordings: Recordings
  sites: RecordedSites
  leftovers: Leftovers
  tidy: Tidy
  guiding: Guiding
}

export function createKeeper(ports: RecorderPorts, parts: KeeperParts): Keeper {
  const { recordings, tidy } = parts
  const beginnings = createBeginnings(ports, parts)
  const intake = createIntake(ports, { ...parts, beginnings })
  /** frames that have said hello: a new one has not sent any events yet */
  const greeted = new Map<number, Set<number>>()
  /** tabs whose recording is being started: in memory only, because a new background starts nothing */
  const starting = new Set<number>()
  /** tabs whose recording is being stopped */
  const stopping = new Set<number>()

  return {
    async hello(sender) {
      greeted.set(sender.tabId, (greeted.get(sender.tabId) ?? new Set()).add(sender.frameId))
      return (await beginnings.orBegin(sender)) !== undefined && !stopping.has(sender.tabId)
    },

    ...intake,

    async start(tabId, site, guide) {
      const before = await recordings.get(tabId)
      if (before?.running && before.mode === 'session') return
      const recording = await beginnings.goOn(tabId, site, 'session', guide)
      // A session's limits apply from here on: what is already too old for a background recording must not stay.
      if (recording) await tidy.now(tabId, recording)
      // A new one counts as running only when every frame knows; one that ran before has been running all along.
      if (!before?.running) starting.add(tabId)
      // The tab may have moved to another site since it was stopped.
      await recordings.change(tabId, (now) => now && { ...now, site, mode: 'session', running: true })
    },

    started(tabId) {
      starting.delete(tabId)
      ports.changed(tabId)
    },

    isStarting: (tabId) => starting.has(tabId),

    async takeUp(tabId, site, guide, running) {
      await beginnings.goOn(tabId, site, 'session', guide)
      await recordings.change(tabId, (now) => now && { ...now, running })
    },

    async stop(tabId, handOver) {
      stopping.add(tabId)
      try {
        // Even if the disk fails, a tab must not stay recorded once nobody wants that.
        const problem = await handOver?.().then(() => undefined, storageProblem)
        await recordings.change(
          tabId,
          (now) => now && { ...now, running: false, ...(problem !== undefined && { problem }) },
        )
      } finally {
        stopping.delete(tabId)
        starting.delete(tabId)
      }
      ports.changed(tabId)
    },

    async clear(tabId, rest) {
      const old = await recordings.get(tabId)
      if (!old) return
      const next = {
        ...beginnings.fresh(old.site, old.mode, old.guide),
        ...(rest && { startedAt: rest.since }),
        running: old.running,
        ...(old.document && { document: { ...old.document, late: true } }),
      }
      // Meanwhile the tab may have been closed, or cleared by somebody else.
      const now = await recordings.change(tabId, (now) => (now?.sessionId === old.sessionId ? next : now))
      if (now !== next) return
      try {
        // What is still being stored in the old one must be moved or deleted too.
        await intake.settled()
        await rest?.move(old, next)
      } finally {
        await ports.store.remove(old.sessionId)
      }
      ports.changed(tabId)
    },

    async forget(tabId) {
      const old = await recordings.get(tabId)
      if (!old) return
      await recordings.change(tabId, () => undefined)
      await intake.settled()
      await ports.store.remove(old.sessionId)
      ports.changed(tabId)
    },

    async frames(tabId) {
      const recording = await recordings.get(tabId)
      const known = recording ? await ports.store.frameIds(recording.sessionId) : []
      return [...new Set([0, ...known, ...(greeted.get(tabId) ?? [])])]
    },

    closed(tabId) {
      greeted.delete(tabId)
      starting.delete(tabId)
    },
  }
}
