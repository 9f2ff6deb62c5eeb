/** Performance timing entries: one shared observer per document, because each observer costs time on every entry. */
import type { Flush } from './draft.ts'
import type { ResourceEntry } from './platform-types.ts'

type Read = (entry: PerformanceEntry) => void

interface Source {
  observer: PerformanceObserver
  /** by entry type */
  readers: Map<string, Read[]>
  /** reads entries the browser has queued but not delivered yet */
  take: Flush
}
const sources = new Map<AbortSignal, Source>()

/**
 * Reads every entry of a type, including earlier ones, until the signal aborts. All readers of one type with the same
 * signal must register in the same task, because earlier entries are delivered only once.
 *
 * @returns a function that reads queued entries immediately; undefined if the browser does not support the type
 */
export function readEntries<Entry extends PerformanceEntry>(
  type: string,
  read: (entry: Entry) => void,
  signal: AbortSignal,
  options: { durationThreshold?: number } = {},
): Flush | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return undefined
  const source = sourceOf(signal)
  const others = source.readers.get(type)
  if (others) others.push(read as Read)
  else {
    source.readers.set(type, [read as Read])
    source.observer.observe({ type, buffered: true, ...options })
  }
  return source.take
}

/** The same for resource entries. */
export const readResources = (read: (entry: ResourceEntry) => void, signal: AbortSignal) =>
  readEntries('resource', read, signal)

/** Reads queued entries immediately. */
export function takeEntries(): void {
  for (const { take } of sources.values()) take()
}

function sourceOf(signal: AbortSignal): Source {
  const present = sources.get(signal)
  if (present) return present
  const readers: Source['readers'] = new Map()
  const readAll = (entries: PerformanceEntryList) => {
    for (const entry of entries) for (const read of readers.get(entry.entryType) ?? []) read(entry)
  }
  const observer = new PerformanceObserver((list) => readAll(list.getEntries()))
  const source = { observer, readers, take: () => readAll(observer.takeRecords()) }
  sources.set(signal, source)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    sources.delete(signal)
  })
  return source
}
