/** Keeps what the relays send: stored first, acknowledged after. */
import { type DocumentInfo, type SessionEvent, sinceStart, until } from '../core/session/index.ts'
import type { EventBatch } from '../messages/index.ts'
import { createBeginnings, type FrameSender } from './beginnings.ts'
import type { Guiding } from './guiding.ts'
import type { Leftovers } from './leftovers.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import type { Recordings, TabRecording } from './recordings.ts'
import { trustedUrl } from './sender-url.ts'
import type { Tidy } from './tidy.ts'

export type { FrameSender } from './beginnings.ts'

export interface Keeper {
  /** Whether this frame shall record; a recorded site starts a recording by itself. */
  hello(sender: FrameSender): Promise<boolean>
  /**
   * Stores a batch and gives back the id of the recording; rejects when it could not be stored, so that the relay keeps
   * it and tries again.
   */
  keep(batch: EventBatch, sender: FrameSender): Promise<string>
  /**
   * Begins a session, or makes one of the recording that is there; what that holds is kept. `started` says that every
   * open frame knows. `guide`: id of the run that it is recorded for.
   */
  start(tabId: number, site: string, guide?: string): Promise<void>
  started(tabId: number): Promise<void>
  /** Goes on in this tab with what another one, which is gone or has given it up, has recorded for a run of a guide. */
  takeUp(tabId: number, site: string, guide: string, running: boolean): Promise<void>
  stop(tabId: number): Promise<void>
  /** Takes away what is too old, so that nobody is shown it: at an idle page nothing else does. */
  refresh(tabId: number): Promise<void>
  /**
   * Forgets the recording of a tab; it begins anew when it was running.
   * @param rest it begins at that moment, epoch ms, and `move` brings along what shall stay
   */
  clear(
    tabId: number,
    rest?: { since: number; move(from: TabRecording, to: TabRecording): Promise<void> },
  ): Promise<void>
  /** Forgets the recording of a tab, and records it no longer. */
  forget(tabId: number): Promise<void>
  /**
   * Stores events of a document and says in words what is in the way; whoever calls it has to be `following`.
   * @param shown it is the page that the tab shows now
   */
  put(
    tabId: number,
    recording: TabRecording,
    document: DocumentInfo,
    events: SessionEvent[],
    shown: boolean,
  ): Promise<void>
  /** Lets what forgets a recording wait for something that is being stored. */
  following<T>(stored: Promise<T>): Promise<T>
  /** Ids of the tab's frames that may hold something, or have to be told something. */
  frames(tabId: number): Promise<number[]>
  /** The tab is gone. */
  closed(tabId: number): void
}

/** ms that the clock of a page may be ahead of ours: it keeps its own when the system's is set back */
const clockTolerance = 60_000

export function createKeeper(
  ports: BackgroundPorts,
  recordings: Recordings,
  sites: RecordedSites,
  leftovers: Leftovers,
  tidy: Tidy,
  guiding: Guiding,
): Keeper {
  const beginnings = createBeginnings(ports, recordings, sites, leftovers, guiding)
  /** what is being stored */
  const arriving = new Set<Promise<unknown>>()
  const following = <T>(stored: Promise<T>): Promise<T> => {
    arriving.add(stored)
    return stored.finally(() => arriving.delete(stored))
  }
  /** frames that have said hello; one that is new has not sent anything yet */
  const greeted = new Map<number, Set<number>>()

  async function put(
    tabId: number,
    recording: TabRecording,
    document: DocumentInfo,
    events: SessionEvent[],
    shown: boolean,
  ): Promise<void> {
    const store = await ports.store
    let chars = 0
    try {
      chars = await store.put(recording.sessionId, document, events)
    } catch (error) {
      const problem = storageProblem(error)
      await recordings.change(tabId, (now) => now && { ...now, problem })
      ports.changed(tabId)
      throw new Error(problem)
    }
    await recordings.change(tabId, (now) => {
      if (!now) return now
      const { problem: _solved, ...rest } = now
      const top = shown ? { id: document.id, late: document.late } : now.document
      return now.problem === undefined && top?.id === now.document?.id
        ? now
        : { ...rest, ...(top && { document: top }) }
    })
    await leftovers.alive(recording)
    await tidy.inTime(tabId, recording, { events: events.length, chars })
    ports.changed(tabId)
  }

  async function keep(batch: EventBatch, sender: FrameSender): Promise<string> {
    // None begins here: what a page sends at its end may come when its tab is gone.
    const recording = await beginnings.of(sender)
    if (!recording) throw new Error('This tab is not being recorded.')
    const start = recording.startedAt
    const latest = ports.now() + clockTolerance
    await put(
      sender.tabId,
      recording,
      {
        id: batch.document.id,
        url: trustedUrl(batch.document.url, sender.url),
        ...(batch.document.title !== undefined && { title: batch.document.title }),
        // A page that went into the back/forward cache has another id there.
        frameId: batch.document.top ? 0 : sender.frameId,
        startedAt: Math.min(Math.max(batch.document.startedAt, 0), latest) - start,
        late: batch.document.late,
        ...(sender.documentId !== undefined && { browserDocumentId: sender.documentId }),
        ...(batch.document.embeds && { embeds: batch.document.embeds }),
      },
      (await guiding.agreed(recording, batch.events)).map((event) => ({
        ...sinceStart(until(event, latest), start),
        frame: batch.document.id,
      })),
      sender.frameId === 0,
    )
    return recording.sessionId
  }

  return {
    async hello(sender) {
      greeted.set(sender.tabId, (greeted.get(sender.tabId) ?? new Set()).add(sender.frameId))
      return (await beginnings.orBegin(sender)) !== undefined
    },

    keep: (batch, sender) => following(keep(batch, sender)),
    put,
    following,

    async start(tabId, site, guide) {
      const before = await recordings.get(tabId)
      if (before?.running && before.mode === 'session') return
      // From here on the limits of a session hold: what the background no longer keeps does not come back with it.
      if (before) await tidy.now(tabId, before)
      await beginnings.goOn(tabId, site, 'session', guide)
      await recordings.change(
        tabId,
        // One that begins here is running only when every frame knows; one that ran before is running all along.
        (now) => now && { ...now, mode: 'session', running: true, ...(!before?.running && { starting: true }) },
      )
    },

    async started(tabId) {
      await recordings.change(tabId, (now) => {
        if (!now?.starting) return now
        const { starting: _done, ...rest } = now
        return rest
      })
      ports.changed(tabId)
    },

    async takeUp(tabId, site, guide, running) {
      await beginnings.goOn(tabId, site, 'session', guide)
      await recordings.change(tabId, (now) => now && { ...now, running })
    },

    async stop(tabId) {
      await recordings.change(tabId, (now) => now && { ...now, running: false })
      ports.changed(tabId)
    },

    async refresh(tabId) {
      const recording = await recordings.get(tabId)
      if (recording?.mode === 'background') await tidy.inTime(tabId, recording, { events: 0, chars: 0 })
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
      await recordings.change(tabId, () => next)
      try {
        // What is on its way to the old one belongs to the rest too.
        if (rest) await Promise.allSettled(arriving).then(() => rest.move(old, next))
      } finally {
        await (await ports.store).remove(old.sessionId)
      }
      ports.changed(tabId)
    },

    async forget(tabId) {
      const old = await recordings.get(tabId)
      if (!old) return
      await recordings.change(tabId, () => undefined)
      await (await ports.store).remove(old.sessionId)
      ports.changed(tabId)
    },

    async frames(tabId) {
      const recording = await recordings.get(tabId)
      const known = recording ? await (await ports.store).frameIds(recording.sessionId) : []
      return [...new Set([0, ...known, ...(greeted.get(tabId) ?? [])])]
    },

    closed(tabId) {
      greeted.delete(tabId)
    },
  }
}

function storageProblem(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError')
    return 'The disk is full, so new events cannot be kept. Free some space; what was already captured is safe.'
  const detail = error instanceof Error ? error.message : String(error)
  return `New events could not be kept (${detail}). What was already captured is safe.`
}
