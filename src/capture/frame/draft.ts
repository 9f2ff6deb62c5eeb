/** What the probes of the isolated world hand over, and the one clock they all use. */
import type { SessionEvent } from '../../core/session/index.ts'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** An event before the relay gives it its id and its document; `at` is epoch ms. */
export type Draft = DistributiveOmit<SessionEvent, 'id' | 'frame'>
export type DraftOf<K extends SessionEvent['kind']> = Extract<Draft, { kind: K }>
/** Takes one draft. */
export type Emit = (draft: Draft) => void
/** Hands over at once what a probe still holds back, e.g. the text of a field that has the focus. */
export type Flush = () => void

/**
 * Epoch ms, fractional, of a time on the document's own clock (`event.timeStamp`, `entry.startTime`), or of now.
 * `Date` is not used: it jumps when the system's clock is corrected, and then order would be lost
 * (https://w3c.github.io/hr-time/#dfn-shared-monotonic-clock).
 */
export function epoch(time = performance.now()): number {
  return performance.timeOrigin + time
}
