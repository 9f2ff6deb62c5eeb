/** The browser's timing entries of all that the page loads: one observer, because each one is paid for with every file. */
import type { ResourceEntry } from './platform-types.ts'

type Read = (entry: ResourceEntry) => void

const readers = new WeakMap<AbortSignal, Read[]>()

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
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as ResourceEntry[]
    for (const each of all) for (const entry of entries) each(entry)
  })
  observer.observe({ type: 'resource', buffered: true })
  signal.addEventListener('abort', () => observer.disconnect())
}
