/** The browser's timing entries: one observer for all of a document, because each one is paid for with every entry. */
import type { Flush } from './draft.ts'
import type { ResourceEntry } from './platform-types.ts'

type Read = (entry: PerformanceEntry) => void

interface Source {
  observer: PerformanceObserver
  /** by type of entry */
  readers: Map<string, Read[]>
  /** reads what the browser has listed and not delivered yet */
  take: Flush
}
const sources = new Map<AbortSignal, Source>()

/**
 * Reads every entry of a type, from the first one of the page on, until the signal ends. All who read one type with one
 * signal have to begin in the same task: the entries from before come once.
 *
 * @returns reads at once what would be delivered in a later task; undefined where the browser does not have the type
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

/** The same for the entry of every file. */
export const readResources = (read: (entry: ResourceEntry) => void, signal: AbortSignal) =>
  readEntries('resource', read, signal)

/** Reads at once what would be delivered in a later task. */
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
