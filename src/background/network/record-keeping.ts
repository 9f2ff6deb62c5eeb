/** Stores the browser's records of requests, masked, in the recordings they belong to, and counts lost ones. */

import { isOfGuide } from '../../core/guide/index.ts'
import { type CompiledRules, createLabeler, type Labeler } from '../../core/privacy/index.ts'
import { type Limits, type NetworkRecord, siteOf } from '../../core/session/index.ts'
import type { RecordingStore } from '../../storage/recordings.ts'
import type { Guiding } from '../guiding.ts'
import type { Recordings, TabRecording } from '../recordings.ts'
import type { Secrets } from '../secrets.ts'
import type { HostTroubles } from './host-troubles.ts'
import { maskRecord } from './mask.ts'
import type { Pauses } from './pauses.ts'

export interface RecordPorts {
  /** the part of the store that keeps these records and completes a recording with them */
  store: Pick<RecordingStore, 'documents' | 'putNetwork' | 'network' | 'trimNetwork'>
  /** the key of the redaction labels, the same as the relays' */
  labelKey(): Promise<string>
  /** the company's rules: the same object until they change */
  company(): Promise<CompiledRules>
  /** how far back a recording reaches */
  limits(recording: TabRecording): Promise<Limits>
  /** takes the secrets met here */
  secrets: Pick<Secrets, 'add'>
  /** tells open panels */
  changed(tabId: number): void
  now(): number
}

export interface RecordKeeping {
  /** @param forgotten records there was no room for: they are counted as lost */
  write(finished: readonly NetworkRecord[], forgotten: readonly NetworkRecord[]): Promise<void>
  /** Drops what exceeds the limits of a recording now, and counts what was dropped because there was too much. */
  trim(tabId: number, recording: TabRecording): Promise<void>
}

/** Most records of one session: about two a second for hours. Beyond that the browser's record is lost, not the request. */
const cap = 60_000
/** Records of a recording, and ms, between two looks at its limits. */
const trimEvery = { records: 500, ms: 30_000 }

/** What the observer knows besides the records. */
interface Heard {
  /** by tab: when the page it shows was requested */
  opened: ReadonlyMap<number, number>
  troubles: Pick<HostTroubles, 'hear'>
  pauses: Pick<Pauses, 'hold'>
}

export function createRecordKeeping(
  ports: RecordPorts,
  recordings: Pick<Recordings, 'all' | 'change'>,
  guiding: Pick<Guiding, 'runOf'>,
  { opened, troubles, pauses }: Heard,
): RecordKeeping {
  let labeler: Labeler | undefined
  /** by recording: records since its last trim, and when that was. A new background does not know how many came before it. */
  const looks = new Map<string, { records: number; at: number }>()

  async function write(batch: readonly NetworkRecord[], forgotten: readonly NetworkRecord[]): Promise<void> {
    if (batch.length + forgotten.length === 0) return
    const tabs = await recordings.all()
    const tabless = [...batch, ...forgotten].some(({ tabId }) => tabId < 0)
    for (const [tabId, recording] of tabs) {
      const sites = tabless ? await sitesOf(recording) : new Set<string>()
      const from = Math.min(recording.startedAt, opened.get(tabId) ?? recording.startedAt)
      const own = async (records: readonly NetworkRecord[]) => {
        const found = records.filter((record) => isOf(record, tabId, recording, sites, from))
        const taken = await Promise.all(found.map((record) => isAgreed(recording, record)))
        return found.filter((_record, index) => taken[index])
      }
      await keep(tabId, recording, await own(batch))
      await count(tabId, recording, (await own(forgotten)).length)
    }
  }

  /** Whether a record may be stored in a recording: a guide's recording takes only what was agreed to. */
  async function isAgreed(recording: TabRecording, { type, url, initiator }: NetworkRecord): Promise<boolean> {
    if (recording.guide === undefined) return true
    const guide = (await guiding.runOf(recording))?.guide
    if (!guide?.capture.network) return false
    return isOfGuide(guide, type === 'main_frame' ? url : (initiator ?? guide.origin))
  }

  /** Every site of which a page was recorded: the one it began with, those the tab went to, those in frames. */
  async function sitesOf({ sessionId, site }: TabRecording): Promise<Set<string>> {
    const documents = await ports.store.documents(sessionId)
    const answers = documents.map(({ url }) => siteOf(url))
    return new Set([site, ...answers.flatMap((answer) => ('site' in answer ? [answer.site] : []))])
  }

  async function keep(tabId: number, recording: TabRecording, told: NetworkRecord[]): Promise<void> {
    const records = told.filter((record) => !pauses.hold(tabId, recording, record))
    if (records.length === 0) return
    if (recording.guide !== undefined && troubles.hear(tabId, records)) ports.changed(tabId)
    const { store } = ports
    const company = await ports.company()
    const label = labeler?.company === company ? labeler : createLabeler(await ports.labelKey(), company)
    labeler = label
    const before = label.met()
    // For a domain that must never be captured, only what the page itself saw is kept, without content.
    const masked = records
      .filter(({ url, redirects }) => ![url, ...redirects.map((one) => one.url)].some(company.isNeverCaptured))
      .map((record) => maskRecord(stored(record, recording.startedAt), label))
    try {
      await ports.secrets.add(recording.sessionId, label.since(before)).catch(() => undefined)
      await store.putNetwork(recording.sessionId, masked)
    } catch {
      // The keeper has the same trouble with its events, and tells the agent.
      await count(tabId, recording, records.length)
      return
    }
    const look = looks.get(recording.sessionId)
    if (look) look.records += records.length
    if (!look || look.records >= trimEvery.records || ports.now() - look.at >= trimEvery.ms)
      await trim(tabId, recording)
  }

  async function trim(tabId: number, recording: TabRecording): Promise<void> {
    looks.set(recording.sessionId, { records: 0, at: ports.now() })
    const minAt = ports.now() - recording.startedAt - (await ports.limits(recording)).maxAge
    await count(tabId, recording, await ports.store.trimNetwork(recording.sessionId, cap, minAt))
  }

  async function count(tabId: number, { sessionId }: TabRecording, dropped: number): Promise<void> {
    if (dropped === 0) return
    await recordings.change(tabId, (now) =>
      now?.sessionId === sessionId ? { ...now, networkDropped: (now.networkDropped ?? 0) + dropped } : now,
    )
  }

  return { write, trim }
}

/** Requests of service and shared workers belong to no tab, so every recording of their site gets them. */
function isOf(
  record: NetworkRecord,
  tabId: number,
  { running, startedAt }: TabRecording,
  sites: ReadonlySet<string>,
  from: number,
): boolean {
  if (!running) return false
  if (record.tabId < 0) return sites.has(record.initiator ?? '') && record.endedAt >= startedAt
  // On a site that is always recorded, the first files arrive before the page can start its recording.
  return record.tabId === tabId && (record.type === 'main_frame' || record.endedAt >= from)
}

/** A record as it is stored: in ms since the session began, and under an id that no other of its records has. */
function stored(record: NetworkRecord, start: number): NetworkRecord {
  const { requestId, startedAt, endedAt } = record
  return {
    ...record,
    // A recording may outlive the browser, which then counts its requests from 1 again.
    requestId: `${requestId}-${Math.round(startedAt)}`,
    startedAt: startedAt - start,
    endedAt: endedAt - start,
  }
}
