/** Events that the background itself adds to a recording: marks, pictures, tabs opened from this one. */
import type { DocumentInfo, GapEvent, SessionEvent } from '../core/session/index.ts'
import type { Keeper } from './keeper.ts'
import { documentAt, timeOfMark } from './mark.ts'
import type { BackgroundPorts } from './ports.ts'
import type { Recordings, TabRecording } from './recordings.ts'

export interface Teller {
  /**
   * Marks a moment, or gives a mark another note.
   * @param moment epoch ms, slightly in the past; by default now
   * @param known id of the mark at that moment
   */
  mark(tabId: number, note: string, moment?: number, known?: string): Promise<{ mark: string; at: number }>
  /**
   * The document that such an event belongs to: the one with this id, if known, or else the one the tab shows. Undefined if
   * this session is no longer the tab's, or is empty.
   */
  frameFor(tabId: number, sessionId: string, document?: string): Promise<string | undefined>
  /** Stores such events; does nothing if this session is no longer the tab's. */
  tell(tabId: number, sessionId: string, events: SessionEvent[]): Promise<void>
  /** Another tab was opened from this one: notes that what happens there is not part of the recording. */
  opened(tabId: number): Promise<void>
}

export function createTeller(
  ports: Pick<BackgroundPorts, 'store' | 'now' | 'randomHex' | 'frames'>,
  { keeper, recordings }: { keeper: Pick<Keeper, 'put' | 'following'>; recordings: Recordings },
): Teller {
  const { put, following } = keeper

  async function shownDocument({ sessionId, document }: TabRecording, at?: number): Promise<DocumentInfo | undefined> {
    return documentAt(await ports.store.documents(sessionId), document?.id, at)
  }

  async function mark(tabId: number, note: string, moment: number | undefined, known: string | undefined) {
    const recording = await recordings.get(tabId)
    if (!recording) throw new Error('Nothing is being recorded in this tab.')
    const at = timeOfMark(ports.now(), recording.startedAt, moment, known !== undefined)
    const shown = () => shownDocument(recording, moment === undefined ? undefined : at)
    let document = await shown()
    if (!document) {
      // Nothing has happened in the page since the recording began, so the page has not reported itself.
      await ports.frames.flush(tabId, 0, false).catch(() => undefined)
      document = await shown()
    }
    if (!document) throw new Error('Nothing has been recorded in this tab yet.')
    const id = known ?? `mark-${ports.randomHex(4)}`
    await put(tabId, recording, document, [{ kind: 'mark', id, at, frame: document.id, note }], false)
    return { mark: id, at: recording.startedAt + at }
  }

  async function tell(tabId: number, sessionId: string, events: SessionEvent[]): Promise<void> {
    const recording = await recordings.get(tabId)
    const document = recording?.sessionId === sessionId ? await shownDocument(recording) : undefined
    if (recording && document) await put(tabId, recording, document, events, false)
  }

  async function opened(tabId: number): Promise<void> {
    const recording = await recordings.change(tabId, (now) =>
      now?.running ? { ...now, tabsOpened: (now.tabsOpened ?? 0) + 1 } : now,
    )
    const document = recording?.running ? await shownDocument(recording) : undefined
    if (!recording || !document) return
    const gap: GapEvent = {
      ...{ kind: 'gap', id: 'gap-tabs', at: ports.now() - recording.startedAt, frame: document.id },
      what: 'what happened in tabs and windows opened from this one',
      count: recording.tabsOpened,
      why: 'each tab is recorded separately; open Casefile in that tab to see it',
    }
    await put(tabId, recording, document, [gap], false)
  }

  return {
    mark: (tabId, note, moment, known) => following(mark(tabId, note, moment, known)),

    async frameFor(tabId, sessionId, id) {
      const recording = await recordings.get(tabId)
      if (recording?.sessionId !== sessionId) return undefined
      const documents = id === undefined ? [] : await ports.store.documents(sessionId)
      return documents.some((document) => document.id === id) ? id : (await shownDocument(recording))?.id
    },

    tell: (tabId, sessionId, events) => following(tell(tabId, sessionId, events)),

    opened: (tabId) => following(opened(tabId)),
  }
}
