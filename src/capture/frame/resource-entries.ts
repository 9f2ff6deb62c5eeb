/** The browser's timing entries of all that the page loads: one observer, because each one is paid for with every file. */
import type { ResourceEntry } from './platform-types.ts'

type Read = (entry: ResourceEntry) => void

const readers = new WeakMap<AbortSignal, Read[]>()
/** read what the browser has listed and not delivered yet */
const takers = new Set<() => void>()

/**
 * Reads the entry of every file, from the first one of the page on, until the signal ends. All who read with one signal
 * have to begin in the same task: the entries from before come once.
 */
export function readResources(read: Read, signal: AbortSignal): void {
  const others = readers.get(signal)
  if (others) {
    others.push(read)
    return
  }
  const all = [read]
  readers.set(signal, all)
  const readAll = (entries: PerformanceEntryList) => {
    for (const each of all) for (const entry of entries) each(entry as ResourceEntry)
  }
  const observer = new PerformanceObserver((list) => readAll(list.getEntries()))
  observer.observe({ type: 'resource', buffered: true })
  const take = () => readAll(observer.takeRecords())
  takers.add(take)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    takers.delete(take)
  })
}

/** Reads at once what would be delivered in a later task. */
export function takeResources(): void {
  for (const take of takers) take()
}
