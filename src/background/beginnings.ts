/** Which recording a frame adds to, and how a recording begins. */
import { createSerialQueue } from '../core/base/serial-queue.ts'
import { type Mode, webSiteOf } from '../core/session/index.ts'
import type { Guiding } from './guiding.ts'
import type { Leftovers } from './leftovers.ts'
import type { RecorderPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import type { Recordings, TabRecording } from './recordings.ts'

/** The frame that a message came from, as the browser tells it. */
export interface FrameSender {
  tabId: number
  frameId: number
  url: string
  /** of the document, which its URL may not tell: about:srcdoc, about:blank */
  origin?: string
  /** the browser's own id of the document */
  documentId?: string
}

export interface Beginnings {
  /** The recording that this frame adds to now; undefined if there is none. */
  of(sender: FrameSender): Promise<TabRecording | undefined>
  /** The same, but the top frame of a recorded site, or of a guide's app, may begin one. */
  orBegin(sender: FrameSender): Promise<TabRecording | undefined>
  /** Begins a recording in a tab that has none, or continues one that has lost its tab. */
  goOn(tabId: number, site: string, mode: Mode, guide?: string): Promise<TabRecording | undefined>
  /** a new, empty recording */
  fresh(site: string, mode: Mode, guide?: string): TabRecording
}

export interface BeginningsParts {
  recordings: Recordings
  sites: Pick<RecordedSites, 'isRecorded'>
  leftovers: Pick<Leftovers, 'adopt'>
  guiding: Pick<Guiding, 'takes' | 'wanted'>
}

export function createBeginnings(
  ports: Pick<RecorderPorts, 'randomHex' | 'now'>,
  { recordings, sites, leftovers, guiding }: BeginningsParts,
): Beginnings {
  function fresh(site: string, mode: Mode, guide?: string): TabRecording {
    return { sessionId: ports.randomHex(8), site, mode, guide, running: true, startedAt: ports.now(), dropped: {} }
  }

  /** One tab at a time: a browser restores its tabs together, and two of them must not adopt the same leftover. */
  const inTurn = createSerialQueue()

  const takes = async (recording: TabRecording | undefined, { url }: FrameSender) =>
    recording?.running && (await guiding.takes(recording, url)) ? recording : undefined

  async function orBegin(sender: FrameSender): Promise<TabRecording | undefined> {
    const present = await recordings.get(sender.tabId)
    if (present) return takes(present, sender)
    const site = webSiteOf(sender.url)
    if (sender.frameId !== 0 || site === undefined) return undefined
    const guide = await guiding.wanted(site)
    if (guide !== undefined) return goOn(sender.tabId, site, 'session', guide)
    return (await sites.isRecorded(site)) ? goOn(sender.tabId, site, 'background') : undefined
  }

  function goOn(tabId: number, site: string, mode: Mode, guide?: string): Promise<TabRecording | undefined> {
    return inTurn(async () => {
      const present = await recordings.get(tabId)
      if (present) return present
      return leftovers.adopt(tabId, site, guide, (left) =>
        recordings.change(tabId, (now) => {
          if (now) return now
          if (!left) return fresh(site, mode, guide)
          return { ...fresh(site, left.mode ?? 'session', guide), sessionId: left.id, startedAt: left.startedAt }
        }),
      )
    })
  }

  return { of: async (sender) => takes(await recordings.get(sender.tabId), sender), orBegin, goOn, fresh }
}
