/**
 * The network observer: what only the browser sees of the recorded tabs' requests, kept beside the events and joined
 * with them when a capture is made. Where the permission is missing, everything else works without it.
 */

import type { RequestSignal, WebRequests } from '../../browser/web-request.ts'
import { createSerialQueue } from '../../core/base/serial-queue.ts'
import type { HostTrouble } from '../../core/guide/index.ts'
import { type CompiledRules, createLabeler, type Known, type Labeler, sweepKnown } from '../../core/privacy/index.ts'
import { joinNetwork, type Limits, type NetworkRecord, type Recording, siteOf } from '../../core/session/index.ts'
import type { RecordingStore } from '../../storage/recordings.ts'
import type { Guiding } from '../guiding.ts'
import type { Recordings, TabRecording } from '../recordings.ts'
import type { Secrets } from '../secrets.ts'
import { blindSpots } from './blind-spots.ts'
import { createHostTroubles } from './host-troubles.ts'
import { maskKnown, maskRecord } from './mask.ts'
import { createMerger } from './merge.ts'
import { createOwnRequests } from './own-requests.ts'

/** What of the store the observer uses. */
export interface NetworkPorts {
  store: Promise<Pick<RecordingStore, 'documents' | 'putNetwork' | 'network' | 'trimNetwork'>>
  webRequests: WebRequests
  /** the key of the redaction labels, the same as the relays' */
  labelKey(): Promise<string>
  /** the company's rules: the same object until they change */
  company(): Promise<CompiledRules>
  /** how far back a recording reaches */
  limits(recording: TabRecording): Promise<Limits>
  /** takes the secrets that are met here */
  secrets: Pick<Secrets, 'add'>
  /** tells open panels */
  changed(tabId: number): void
  now(): number
}

export interface Network {
  /** Listens while something is recorded that the browser lets us see; every event would wake the worker. */
  listen(needed: boolean): void
  /** Forgets what is finished and not stored yet, for a recording that begins anew. */
  forget(tabId: number): void
  /** The recording with all that the browser knew of its requests. */
  complete(tabId: number, recording: Recording, known: readonly Known[]): Promise<Recording>
  /** Stores what is finished; happens by itself soon after. */
  flush(): Promise<void>
  /** Hosts that the page of a tab that is recorded for a guide cannot use. */
  troubles(tabId: number): HostTrouble[]
  /** Does work in which we ask for an address ourselves, in a tab: that is no request of the app. */
  unheard<T>(tabId: number, url: string, work: () => Promise<T>): Promise<T>
}

/** ms that finished records wait for others, so that a page load is stored in few transactions */
const delay = 500
/** Most records of one session: some two in a second for hours. What is lost is the browser's word, not the request. */
const cap = 60_000
/** Records between two looks at the cap. */
const trimEvery = 500

/** Begins to listen at once where that is allowed: a worker that was woken by a request must do so before it waits. */
export function createNetwork(
  ports: NetworkPorts,
  recordings: Recordings,
  guiding: Pick<Guiding, 'takesRequest'>,
): Network {
  const { webRequests } = ports
  let finished: NetworkRecord[] = []
  let lost: NetworkRecord[] = []
  /** by tab: when the page was asked for that it shows */
  const opened = new Map<number, number>()
  const ownRequests = createOwnRequests(ports.now)
  const troubles = createHostTroubles()
  let timer: ReturnType<typeof setTimeout> | undefined
  const writing = createSerialQueue()
  let labeler: Labeler | undefined
  let sinceTrim = 0

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
    return writing(write)
  }

  async function write(): Promise<void> {
    const [batch, forgotten] = [finished, lost]
    finished = []
    lost = []
    if (batch.length + forgotten.length === 0) return
    const tabs = await recordings.all()
    const tabless = [...batch, ...forgotten].some(({ tabId }) => tabId < 0)
    for (const [tabId, recording] of tabs) {
      const sites = tabless ? await sitesOf(recording) : new Set<string>()
      const from = Math.min(recording.startedAt, opened.get(tabId) ?? recording.startedAt)
      const own = async (records: NetworkRecord[]) => {
        const found = records.filter((record) => isOf(record, tabId, recording, sites, from))
        const taken = await Promise.all(found.map((record) => guiding.takesRequest(recording, record)))
        return found.filter((_record, index) => taken[index])
      }
      await keep(tabId, recording, await own(batch))
      await count(tabId, recording, (await own(forgotten)).length)
    }
  }

  /** Every site of which a page was recorded: the one it began with, those that the tab went to, those in frames. */
  async function sitesOf({ sessionId, site }: TabRecording): Promise<Set<string>> {
    const documents = await (await ports.store).documents(sessionId)
    const answers = documents.map(({ url }) => siteOf(url))
    return new Set([site, ...answers.flatMap((answer) => ('site' in answer ? [answer.site] : []))])
  }

  async function keep(tabId: number, recording: TabRecording, records: NetworkRecord[]): Promise<void> {
    if (records.length === 0) return
    if (recording.guide !== undefined && troubles.hear(tabId, records)) ports.changed(tabId)
    const store = await ports.store
    const company = await ports.company()
    const label = labeler?.company === company ? labeler : createLabeler(await ports.labelKey(), company)
    labeler = label
    const before = label.met()
    // Of a domain that the company left out there is only what the page itself saw, without its content.
    const masked = records
      .filter(({ url }) => !company.isNeverCaptured(url))
      .map((record) => maskRecord(since(record, recording.startedAt), label))
    try {
      await ports.secrets.add(recording.sessionId, label.since(before)).catch(() => undefined)
      await store.putNetwork(recording.sessionId, masked)
    } catch {
      // The keeper meets the same trouble with its events and tells the agent.
      await count(tabId, recording, records.length)
      return
    }
    sinceTrim += records.length
    if (sinceTrim < trimEvery) return
    sinceTrim = 0
    const minAt = ports.now() - recording.startedAt - (await ports.limits(recording)).maxAge
    await count(tabId, recording, await store.trimNetwork(recording.sessionId, cap, minAt))
  }

  async function count(tabId: number, { sessionId }: TabRecording, dropped: number): Promise<void> {
    if (dropped === 0) return
    await recordings.change(tabId, (now) =>
      now?.sessionId === sessionId ? { ...now, networkDropped: (now.networkDropped ?? 0) + dropped } : now,
    )
  }

  webRequests.start(hear)

  return {
    listen: (needed) => (needed ? webRequests.start(hear) : webRequests.stop()),
    forget(tabId) {
      opened.delete(tabId)
      troubles.forget(tabId)
      finished = finished.filter((record) => record.tabId !== tabId)
    },
    flush,
    troubles: troubles.of,
    unheard: ownRequests.during,
    async complete(tabId, recording, known) {
      await flush()
      const [store, key, tab] = await Promise.all([ports.store, ports.labelKey(), recordings.get(tabId)])
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

/** Requests of service and shared workers belong to no tab, but to every recording of their site. */
function isOf(
  record: NetworkRecord,
  tabId: number,
  { running, startedAt }: TabRecording,
  sites: ReadonlySet<string>,
  from: number,
): boolean {
  if (!running) return false
  if (record.tabId < 0) return sites.has(record.initiator ?? '') && record.endedAt >= startedAt
  // A recorded site begins its recording when its page has begun to arrive, and with it its first files.
  return record.tabId === tabId && (record.type === 'main_frame' || record.endedAt >= from)
}

function since(record: NetworkRecord, start: number): NetworkRecord {
  return { ...record, startedAt: record.startedAt - start, endedAt: record.endedAt - start }
}
