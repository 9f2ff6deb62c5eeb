/** What the probes of the isolated world emit, and the clock they share. */
import type { SessionEvent } from '../../core/session/index.ts'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** An event before the relay adds id and document; `at` is epoch ms. */
export type Draft = DistributiveOmit<SessionEvent, 'id' | 'frame'>
export type DraftOf<K extends SessionEvent['kind']> = Extract<Draft, { kind: K }>
/** Receives one draft. */
export type Emit = (draft: Draft) => void
/** Emits at once what a probe still holds back, e.g. the text of a focused field. */
export type Flush = () => void

/**
 * Converts a time on the document's clock (`event.timeStamp`, `entry.startTime`), by default now, to epoch ms,
 * fractional. `Date` is not used because it jumps when the system clock is corrected, which would break the order
 * (https://w3c.github.io/hr-time/#dfn-shared-monotonic-clock).
 */
export function epoch(time = performance.now()): number {
  return performance.timeOrigin + time
}
