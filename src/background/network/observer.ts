/**
 * The network observer: what only the browser sees of the recorded tabs' requests, stored beside the events and joined with
 * them at a capture. Without the permission, everything else still works.
 */

import type { RequestSignal, WebRequests } from '../../browser/web-request.ts'
import { createSerialQueue } from '../../core/base/serial-queue.ts'
import type { HostTrouble } from '../../core/guide/index.ts'
import { type Known, sweepKnown } from '../../core/privacy/index.ts'
import { joinNetwork, type NetworkRecord, type Recording } from '../../core/session/index.ts'
import type { Guiding } from '../guiding.ts'
import type { Recordings } from '../recordings.ts'
import { blindSpots } from './blind-spots.ts'
import { createHostTroubles } from './host-troubles.ts'
import { maskKnown } from './mask.ts'
import { createMerger } from './merge.ts'
import { createOwnRequests } from './own-requests.ts'
import { createPauses } from './pauses.ts'
import { createRecordKeeping, type RecordPorts } from './record-keeping.ts'

export interface NetworkPorts extends RecordPorts {
  webRequests: WebRequests
}

export interface Network {
  /**
   * Listens while something is recorded that the browser lets us see, because every event wakes the worker. Call it whenever
   * the set of recorded tabs changes.
   */
  listen(needed: boolean): void
  /** Forgets what is finished but not yet stored, for a recording that starts again. */
  forget(tabId: number): void
  /** The tab is closed and its recording no longer listed under a tab: forgets everything about it. */
  closed(tabId: number): Promise<void>
  /** The recording, with everything the browser knew about its requests. */
  complete(tabId: number, recording: Recording, known: readonly Known[]): Promise<Recording>
  /** Stores what is finished. Requests from now on are not part of the recording until it resumes in this tab. */
  pause(tabId: number): Promise<void>
  /** Hosts that the page of a tab that is recorded for a guide cannot use. */
  troubles(tabId: number): HostTrouble[]
  /** Does work that requests a URL in a tab, so that this is not mistaken for a request of the app. */
  unheard<T>(tabId: number, url: string, work: () => Promise<T>): Promise<T>
}

/** ms that finished records wait for others, so that a page load is stored in few transactions */
const delay = 500

/** Listens at once, if allowed: a worker woken by a request must add its listeners before it awaits anything. */
export function createNetwork(ports: NetworkPorts, recordings: Recordings, guiding: Pick<Guiding, 'runOf'>): Network {
  const { webRequests } = ports
  /** what is not stored yet, and what the merger had no room for */
  let finished: NetworkRecord[] = []
  let lost: NetworkRecord[] = []
  /** by tab: when the page it shows was requested */
  const opened = new Map<number, number>()
  const ownRequests = createOwnRequests(ports.now)
  const troubles = createHostTroubles()
  const pauses = createPauses()
  let timer: ReturnType<typeof setTimeout> | undefined
  const writing = createSerialQueue()
  const keeping = createRecordKeeping(ports, recordings, guiding, { opened, troubles, pauses })

  const merger = createMerger(
    (record) => {
      finished.push(record)
      timer ??= setTimeout(() => void flush().catch(() => undefined), delay)
    },
    (record) => lost.push(record),
  )

  function hear(signal: RequestSignal): void {
    if (ownRequests.has(signal)) return
    if (signal.type === 'main_frame' && signal.stage === 'before') opened.set(signal.tabId, signal.at)
    merger.hear(signal)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    return writing(() => {
      const [batch, forgotten] = [finished, lost]
      finished = []
      lost = []
      return keeping.write(batch, forgotten)
    })
  }

  async function endPauses(at: number): Promise<void> {
    for (const tabId of pauses.open()) if ((await recordings.get(tabId))?.running) pauses.end(tabId, at)
  }

  function forget(tabId: number): void {
    opened.delete(tabId)
    troubles.forget(tabId)
    finished = finished.filter((record) => record.tabId !== tabId)
  }

  webRequests.start(hear)

  return {
    listen(needed) {
      if (needed) webRequests.start(hear)
      else webRequests.stop()
      void endPauses(ports.now()).catch(() => undefined)
    },
    forget,
    closed: (tabId) =>
      // What is being stored right now still needs the pauses.
      writing(async () => {
        forget(tabId)
        pauses.forget(tabId)
      }),
    async pause(tabId) {
      const at = ports.now()
      await flush()
      pauses.begin(tabId, at)
    },
    troubles: troubles.of,
    unheard: ownRequests.during,
    async complete(tabId, recording, known) {
      await flush()
      const { store } = ports
      // Otherwise requests would come with the capture whose page has long been forgotten.
      const kept = await recordings.get(tabId)
      if (kept) await keeping.trim(tabId, kept).catch(() => undefined)
      const [key, tab] = await Promise.all([ports.labelKey(), recordings.get(tabId)])
      const stored = await store.network(recording.id)
      const swept = sweepKnown(stored, known)
      const late = swept.filter((record, index) => record !== stored[index])
      if (late.length > 0) await store.putNetwork(recording.id, late).catch(() => undefined)
      const records = maskKnown(swept, recording.events, key)
      const gaps = blindSpots(recording, records, tab?.networkDropped ?? 0, webRequests.held)
      return { ...recording, events: [...joinNetwork(recording.events, records, recording.documents), ...gaps] }
    },
  }
}
