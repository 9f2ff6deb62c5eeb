/** Browser timings for the requests reported by the page's own hook. */
import type { RequestEvent, Timings } from '../../core/session/index.ts'
import { epoch } from './draft.ts'
import { readResources, takeEntries } from './entries.ts'
import type { ResourceEntry } from './platform-types.ts'

/** What a timing entry adds to a request. Absent = not revealed by the browser, e.g. cross-origin. */
export type ResourceFacts = { timings: Timings } & {
  [K in 'protocol' | 'transferSize' | 'fromCache']?: NonNullable<RequestEvent[K]>
}

/** The members of PerformanceResourceTiming that we read; times in ms, 0 = unknown. */
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

/** Entries kept for requests that end later. */
const capacity = 1_000
/** ms an entry may start before the hook saw the call (clocks are coarse), and after it */
const tolerance = { before: 50, after: 2_000 }
/** Initiator types of hooked requests; EventSource is `other`. */
const hooked = new Set(['fetch', 'xmlhttprequest', 'beacon', 'other'])

const entries = new Map<string, ResourceEntry[]>()
let order: string[] = []

/**
 * Phases as in HAR 1.2: `connect` includes `ssl`; a phase that did not occur (a reused connection) or that the server
 * hides (no Timing-Allow-Origin) is -1. Browsers do not report when the request was sent, so `send` is 0 and `wait`
 * includes it. Redirects and a service worker's start-up are part of `blocked`.
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

/** Everything an entry tells about its request. */
export function toFacts(entry: TimingEntry): ResourceFacts {
  const readable = entry.responseStart > 0
  const { transferSize = 0, encodedBodySize = 0, decodedBodySize = 0 } = entry
  // A cached response transfers no bytes although it has a body
  // (https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-transfersize).
  const fromCache = entry.deliveryType === 'cache' || (transferSize === 0 && decodedBodySize + encodedBodySize > 0)
  return {
    timings: toTimings(entry),
    ...(entry.nextHopProtocol && { protocol: entry.nextHopProtocol }),
    ...(readable && { transferSize, fromCache }),
  }
}

/**
 * Collects entries until the signal aborts. Needed because pages clear the browser's own list, which holds only 250.
 */
export function observeTimings(signal: AbortSignal): void {
  readResources(keep, signal)
  signal.addEventListener('abort', () => {
    entries.clear()
    order = []
  })
}

/**
 * The facts of the request to `url` that the page started at `at` (epoch ms); undefined if the browser has no entry
 * yet. Of several requests to one URL, the one that started closest. `url` is the requested one, before redirects.
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
