/** Matches the browser's records with events. */
import { groupBy } from '../../base/group-by.ts'
import type { RequestEvent, ResourceEvent, SessionEvent } from '../events/events.ts'
import { hostNameOf } from '../routes.ts'
import type { NetworkRecord } from './network-record.ts'
import {
  address,
  byStart,
  early,
  type FrameOf,
  hasFailed,
  isNavigation,
  lastUrl,
  late,
  wasGivenUp,
} from './network-records.ts'

/** ms between the end of a load and the element's error event, which waits for the timing entry */
const loadPatience = 2_500
/** minimum number of pairs before we conclude that the page's clock is off */
const skewSamples = 3

export interface Matches {
  /** by event id */
  pairs: Map<string, NetworkRecord>
  taken: ReadonlySet<NetworkRecord>
}

const byScript = /^(?:xmlhttprequest|ping|beacon|websocket)$/
const ofElements = /^(?:script|stylesheet|image|imageset|font|media|object_subrequest|websocket|xslt|xml_dtd)$/

/**
 * Pairs the page's requests with the browser's by document, method and URL, in order of start time. The rest are
 * retried for frames without a URL of their own, with masked parts as wildcards, and, for pages behind a service
 * worker, against requests the worker made for them.
 * @param heirs documents that inherited their origin, whose requests the browser attributes to the page that opened
 *   them
 */
export function matchRequests(
  events: readonly RequestEvent[],
  records: readonly NetworkRecord[],
  frameOf: FrameOf,
  heirs: ReadonlySet<string>,
): Matches {
  const calls = [...events].sort((a, b) => a.at - b.at)
  const pairs = new Map<string, NetworkRecord>()
  const taken = new Set<NetworkRecord>()
  const candidates = records.filter((record) => !ofElements.test(record.type)).sort(byStart)
  const keys = matchKeys(records, frameOf, heirs)
  const skews = clockSkews(calls, candidates, keys[0])
  for (const key of keys) {
    const free = candidates.filter((record) => !taken.has(record))
    const buckets = groupBy(free, key.record)
    const partial = groupBy(
      free.filter((record) => record.partial),
      key.record,
    )
    for (const event of calls) {
      if (pairs.has(event.id)) continue
      const name = key.event(event)
      const bucket = buckets.get(name)
      if (!bucket) continue
      const skew = skews.get(event.frame) ?? 0
      const passes = (record: NetworkRecord) =>
        fits(event, record, skew) && (key.agree === undefined || key.agree(event, record))
      const record =
        firstInWindow(bucket, event.at + skew, passes) ??
        partial.get(name)?.find((one) => !taken.has(one) && passes(one))
      if (!record) continue
      bucket.splice(bucket.indexOf(record), 1)
      pairs.set(event.id, record)
      taken.add(record)
    }
  }
  return { pairs, taken }
}

/** The ways to find the record of a call, the surest first. */
function matchKeys(records: readonly NetworkRecord[], frameOf: FrameOf, heirs: ReadonlySet<string>): [Key, ...Key[]] {
  const frames = new Map(records.map((record) => [record, frameOf(record)?.id ?? '']))
  const frameOfRecord = (record: NetworkRecord) => frames.get(record) ?? ''
  const exact: Key = {
    event: (event) => `${methodOf(event)} ${event.frame} ${address(event.url)}`,
    record: (record) => `${methodSeen(record)} ${frameOfRecord(record)} ${address(pageUrl(record))}`,
  }
  const inherited: Key = {
    event: (event) => (heirs.has(event.frame) ? `${methodOf(event)} ${address(event.url)}` : ''),
    record: (record) => `${methodSeen(record)} ${address(pageUrl(record))}`,
  }
  const masked: Key = {
    event: (event) => `${methodOf(event)} ${event.frame} ${hostNameOf(event.url)}`,
    record: (record) => `${methodSeen(record)} ${frameOfRecord(record)} ${hostNameOf(pageUrl(record))}`,
    agree: (event, record) => sameButMasked(event.url, pageUrl(record)),
  }
  const behindWorker: Key = {
    event: (event) => `${methodOf(event)} ${address(event.url)}`,
    record: (record) => (record.frameId < 0 ? `${record.method} ${address(record.url)}` : ''),
  }
  return [exact, inherited, masked, behindWorker]
}

/**
 * The first record in a bucket that started within the time window of a call and passes. A polling page makes thousands
 * of calls to one URL, so only the window is searched; records whose start was missed may be outside.
 * @param at of the call, by the browser's clock
 */
function firstInWindow(
  bucket: readonly NetworkRecord[],
  at: number,
  passes: (record: NetworkRecord) => boolean,
): NetworkRecord | undefined {
  let low = 0
  let high = bucket.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (bucket[middle]!.startedAt < at - early) low = middle + 1
    else high = middle
  }
  for (let index = low; index < bucket.length && bucket[index]!.startedAt <= at + late; index++) {
    if (passes(bucket[index]!)) return bucket[index]
  }
  return undefined
}

interface Key {
  event(event: RequestEvent): string
  record(record: NetworkRecord): string
  /** additional condition */
  agree?(event: RequestEvent, record: NetworkRecord): boolean
}

/** The page cannot see the method it was loaded with; it knows only its final URL. */
const methodOf = (event: RequestEvent) => (event.api === 'document' ? 'document' : event.method)
const methodSeen = (record: NetworkRecord) => (isNavigation(record) ? 'document' : record.method)
const pageUrl = (record: NetworkRecord) => (isNavigation(record) ? lastUrl(record) : record.url)

/**
 * Whether two URLs differ only in what was masked in one of them (the page's relay may know more secrets) and in the
 * scheme, which the browser may have upgraded (upgrade-insecure-requests).
 */
function sameButMasked(a: string, b: string): boolean {
  return areAlike(partsOf(a), partsOf(b))
}

/** The parts of a URL that may be masked one by one, without its scheme. */
export function partsOf(url: string): string[] {
  return address(url)
    .replace(/^[a-z]+:\/\//i, '')
    .split(/[/?&=;]/)
}

export const isMasked = (part: string | undefined) => part?.includes('redacted-') === true

/** Whether the parts of two URLs differ only where one of them is masked. */
export function areAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i] || isMasked(part) || isMasked(b[i]))
}

/**
 * Whether the record can belong to this call: it started while the call was pending, and both saw the same response.
 */
function fits(event: RequestEvent, record: NetworkRecord, skew: number): boolean {
  const delay = record.startedAt - skew - event.at
  if (delay < -early || (delay > late && !record.partial)) return false
  const waits = event.state === 'pending' || event.api === 'beacon' || event.api === 'document'
  // A call that ended before this request began was answered from a cache, or aborted at once.
  const over = !waits && event.duration !== undefined && delay > event.duration + early
  if (over) return event.state === 'aborted' && wasGivenUp(record)
  if (!event.status || record.partial) return true
  // The browser may report the response that revalidated its cached copy.
  return record.status === event.status || record.status === 304
}

/**
 * ms the browser's clock is ahead of each document's: a page's clock is set when it opens and drifts afterwards, for
 * instance while the machine sleeps. Measured on calls with exactly one candidate; 0 if it looks right.
 */
function clockSkews(calls: readonly RequestEvent[], records: readonly NetworkRecord[], key: Key): Map<string, number> {
  const recordsBy = groupBy(records, key.record)
  const samples = new Map<string, number[]>()
  for (const [name, bucket] of groupBy(calls, key.event)) {
    const [event, other] = bucket
    const [record, second] = recordsBy.get(name) ?? []
    if (!event || other || !record || second || record.partial) continue
    const delay = record.startedAt - event.at
    const delays = samples.get(event.frame)
    if (delays) delays.push(delay)
    else samples.set(event.frame, [delay])
  }
  const skews = new Map<string, number>()
  for (const [frame, delays] of samples) {
    const median = delays.sort((a, b) => a - b)[delays.length >> 1]!
    if (delays.length >= skewSamples && (median < -early || median > late)) skews.set(frame, median)
  }
  return skews
}

/**
 * Pairs elements that failed to load with the browser's records. A repeated failure is a single event, so every failed
 * load of that file in that document counts as covered.
 */
export function matchResources(
  events: readonly SessionEvent[],
  records: readonly NetworkRecord[],
  frameOf: FrameOf,
): Matches {
  const pairs = new Map<string, NetworkRecord>()
  const taken = new Set<NetworkRecord>()
  const loads = records.filter((record) => !byScript.test(record.type) && record.type !== 'main_frame')
  // A style sheet may be known by its requested URL or by its final one.
  const hops = loads.flatMap((record) => [...new Set([record.url, lastUrl(record)])].map((url) => ({ url, record })))
  const buckets = groupBy(hops, ({ url, record }) => `${frameOf(record)?.id} ${address(url)}`)
  for (const event of events) {
    if (event.kind !== 'resource') continue
    const bucket = (buckets.get(`${event.frame} ${address(event.url)}`) ?? []).map(({ record }) => record)
    const nearest = nearestTo(event, bucket)
    if (nearest) pairs.set(event.id, nearest)
    for (const record of bucket) if (record === nearest || hasFailed(record)) taken.add(record)
  }
  return { pairs, taken }
}

function nearestTo(event: ResourceEvent, records: readonly NetworkRecord[]): NetworkRecord | undefined {
  const distance = (record: NetworkRecord) => Math.abs(record.endedAt - event.at)
  return records
    .filter((record) => distance(record) <= loadPatience)
    .sort((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)) || distance(a) - distance(b))[0]
}
