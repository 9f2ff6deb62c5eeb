/** What the browser measured of the requests that the page's own hook reports. */
import type { RequestEvent, Timings } from '../../core/session/index.ts'
import { epoch } from './draft.ts'
import { readResources, takeEntries } from './entries.ts'
import type { ResourceEntry } from './platform-types.ts'

/** What a timing entry adds to a request. Absent = the browser does not tell, e.g. for another origin. */
export type ResourceFacts = { timings: Timings } & {
  [K in 'protocol' | 'transferSize' | 'fromCache']?: NonNullable<RequestEvent[K]>
}

/** The members of PerformanceResourceTiming that are read here; times in ms, 0 = unknown. */
export type TimingEntry = Pick<
  ResourceEntry,
  | 'startTime'
  | 'domainLookupStart'
  | 'domainLookupEnd'
  | 'connectStart'
  | 'connectEnd'
  | 'secureConnectionStart'
  | 'requestStart'
  | 'responseStart'
  | 'responseEnd'
> &
  Partial<
    Pick<ResourceEntry, 'nextHopProtocol' | 'transferSize' | 'encodedBodySize' | 'decodedBodySize' | 'deliveryType'>
  >

/** Entries that are kept for requests which end later. */
const capacity = 1_000
/** ms that an entry may begin before the hook saw the call (clocks are coarse) and after it */
const tolerance = { before: 50, after: 2_000 }
/** How the page's hook can have made a request; EventSource is `other`. */
const hooked = new Set(['fetch', 'xmlhttprequest', 'beacon', 'other'])

const entries = new Map<string, ResourceEntry[]>()
let order: string[] = []

/**
 * Phases as in HAR 1.2: `connect` includes `ssl`, and a phase that did not happen (a connection used again) or that
 * the server hides (no Timing-Allow-Origin) is -1. The browser does not tell when the request was sent, so `send` is 0
 * and `wait` holds both. Redirects and a service worker's start are part of `blocked`.
 * @see http://www.softwareishard.com/blog/har-12-spec/#timings
 */
export function toTimings(entry: TimingEntry): Timings {
  const { requestStart, responseStart, responseEnd } = entry
  const phase = (from: number, to: number) => (from > 0 && to > from ? round(to - from) : -1)
  const unknown = -1
  if (requestStart === 0 || responseStart === 0) {
    return { blocked: unknown, dns: -1, connect: -1, ssl: -1, send: unknown, wait: unknown, receive: unknown }
  }
  const dns = phase(entry.domainLookupStart, entry.domainLookupEnd)
  const connect = phase(entry.connectStart, entry.connectEnd)
  const busy = dns > 0 ? entry.domainLookupStart : connect > 0 ? entry.connectStart : requestStart
  return {
    blocked: round(Math.max(0, busy - entry.startTime)),
    dns,
    connect,
    ssl: connect > 0 ? phase(entry.secureConnectionStart, entry.connectEnd) : -1,
    send: 0,
    wait: round(Math.max(0, responseStart - requestStart)),
    receive: round(Math.max(0, responseEnd - responseStart)),
  }
}

/** Everything that an entry tells about its request. */
export function toFacts(entry: TimingEntry): ResourceFacts {
  const readable = entry.responseStart > 0
  const { transferSize = 0, encodedBodySize = 0, decodedBodySize = 0 } = entry
  // An answer from the cache moves no bytes, though it has a body (https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-transfersize).
  const fromCache = entry.deliveryType === 'cache' || (transferSize === 0 && decodedBodySize + encodedBodySize > 0)
  return {
    timings: toTimings(entry),
    ...(entry.nextHopProtocol && { protocol: entry.nextHopProtocol }),
    ...(readable && { transferSize, fromCache }),
  }
}

/** Fills the store until the signal ends. Needed because pages clear the browser's own list, and it holds 250 only. */
export function observeTimings(signal: AbortSignal): void {
  readResources(keep, signal)
  signal.addEventListener('abort', () => {
    entries.clear()
    order = []
  })
}

/**
 * The facts of the request to `url` that the page began at `at` (epoch ms); undefined while the browser has no entry.
 * Of several requests to one URL it is the one that began nearest. `url` is the one that was asked for, before redirects.
 */
export function resourceFacts(url: string, at: number): ResourceFacts | undefined {
  const key = withoutFragment(url)
  let best: ResourceEntry | undefined
  let distance = Number.POSITIVE_INFINITY
  takeEntries()
  for (const entry of entries.get(key) ?? []) {
    const late = epoch(entry.startTime) - at
    if (late < -tolerance.before || late > tolerance.after || Math.abs(late) >= distance) continue
    best = entry
    distance = Math.abs(late)
  }
  return best && toFacts(best)
}

function keep(entry: ResourceEntry): void {
  if (!hooked.has(entry.initiatorType)) return
  const key = withoutFragment(entry.name)
  const present = entries.get(key)
  if (present) present.push(entry)
  else entries.set(key, [entry])
  order.push(key)
  if (order.length <= capacity) return
  const oldest = order.shift()!
  const rest = entries.get(oldest)?.slice(1) ?? []
  if (rest.length > 0) entries.set(oldest, rest)
  else entries.delete(oldest)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0]!
}

/** Browsers measure in steps of 0.1 ms at best; more digits are noise. */
function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
