/** Takes in what the relays send, masked events of one document, and stores them before anything else happens. */
import { type DocumentInfo, type SessionEvent, sinceStart, until } from '../core/session/index.ts'
import type { EventBatch } from '../messages/index.ts'
import type { Beginnings, FrameSender } from './beginnings.ts'
import type { Guiding } from './guiding.ts'
import type { Leftovers } from './leftovers.ts'
import type { RecorderPorts } from './ports.ts'
import type { Recordings, TabRecording } from './recordings.ts'
import { trustedUrl } from './sender-url.ts'
import { storageProblem } from './storage-problem.ts'
import type { Tidy } from './tidy.ts'

export interface Intake {
  /**
   * Stores a batch and returns the id of the recording; rejects if it could not be stored, so that the relay keeps it and
   * tries again.
   */
  keep(batch: EventBatch, sender: FrameSender): Promise<string>
  /**
   * Stores events of a document; a failure is noted in words with the recording. Call it within `following`.
   * @param shown whether the document is the page that the tab shows now
   */
  put(
    tabId: number,
    recording: TabRecording,
    document: DocumentInfo,
    events: SessionEvent[],
    shown: boolean,
  ): Promise<void>
  /** Registers work that stores something, so that `settled` waits for it. */
  following<T>(stored: Promise<T>): Promise<T>
  /** Resolves when everything now being stored is stored or has failed. */
  settled(): Promise<unknown>
}

/** ms that the clock of a page may be ahead of ours: a page keeps its own time when the system clock is set back */
const clockTolerance = 60_000

export interface IntakeParts {
  recordings: Recordings
  beginnings: Pick<Beginnings, 'of'>
  leftovers: Pick<Leftovers, 'alive'>
  tidy: Pick<Tidy, 'inTime'>
  guiding: Pick<Guiding, 'agreed'>
}

export function createIntake(
  ports: Pick<RecorderPorts, 'store' | 'now' | 'changed' | 'frames'>,
  { recordings, beginnings, leftovers, tidy, guiding }: IntakeParts,
): Intake {
  /** what is being stored */
  const arriving = new Set<Promise<unknown>>()
  const following = <T>(stored: Promise<T>): Promise<T> => {
    arriving.add(stored)
    return stored.finally(() => arriving.delete(stored))
  }

  async function put(
    tabId: number,
    recording: TabRecording,
    document: DocumentInfo,
    events: SessionEvent[],
    shown: boolean,
  ): Promise<void> {
    const { store } = ports
    let chars = 0
    try {
      chars = await store.put(recording.sessionId, document, events, ports.now() - recording.startedAt)
    } catch (error) {
      const problem = storageProblem(error)
      await recordings.change(tabId, (now) => now && { ...now, problem })
      // What is too old gives room.
      await tidy.inTime(tabId, recording, { events: events.length, chars }).catch(() => undefined)
      ports.changed(tabId)
      throw new Error(problem)
    }
    const now = await recordings.change(tabId, (now) => {
      if (now?.sessionId !== recording.sessionId) return now
      const { problem: _solved, ...rest } = now
      const top = shown ? { id: document.id, late: document.late } : now.document
      return now.problem === undefined && top?.id === now.document?.id ? now : { ...rest, document: top }
    })
    // It was deleted meanwhile, so no other tab may continue it.
    if (now?.sessionId !== recording.sessionId) return
    // The events are stored. If one of these failed the call, the page would send them again and again.
    await Promise.allSettled([
      leftovers.alive(tabId, recording),
      tidy.inTime(tabId, recording, { events: events.length, chars }),
    ])
    ports.changed(tabId)
  }

  async function keep(batch: EventBatch, sender: FrameSender): Promise<string> {
    // Never begins a recording: the last events of a page may arrive after its tab is gone.
    const recording = await beginnings.of(sender)
    if (!recording) {
      // It has not heard of the stop: it was busy, or a new background did not know of it. Otherwise it would keep what
      // happens from now on, and send it when recording resumes.
      ports.frames.record(sender.tabId, sender.frameId, false).catch(() => undefined)
      throw new Error('This tab is not being recorded.')
    }
    const start = recording.startedAt
    const { id, url, title, top, startedAt, late, embeds } = batch.document
    const latest = ports.now() + clockTolerance
    await put(
      sender.tabId,
      recording,
      {
        ...{ id, title, late, embeds },
        url: trustedUrl(url, sender.url),
        // A page that went into the back/forward cache has another id there.
        frameId: top ? 0 : sender.frameId,
        startedAt: Math.min(Math.max(startedAt, 0), latest) - start,
        browserDocumentId: sender.documentId,
      },
      (await guiding.agreed(recording, batch.events)).map((event) => ({
        ...sinceStart(until(event, latest), start),
        frame: id,
      })),
      sender.frameId === 0,
    )
    return recording.sessionId
  }

  return {
    keep: (batch, sender) => following(keep(batch, sender)),
    ...{ put, following },
    settled: () => Promise.allSettled(arriving),
  }
}
