/** The events that a verdict points to, as its card shows them. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { summarise } from './event-summary.ts'

/** An event without what its details show: it can be handed on, however large its bodies are. */
export interface EvidentEvent {
  id: string
  /** ms after the start of the session */
  at: number
  /** its line */
  text: string
}

/** Those that speak for the verdict or against it, in the order of the recording. */
export function evidentEvents(
  { evidence, against }: Pick<Verdict, 'evidence' | 'against'>,
  events: readonly SessionEvent[],
): EvidentEvent[] {
  const pointed = new Set([...evidence, ...against].map(({ event }) => event))
  return events
    .filter(({ id }) => pointed.has(id))
    .map((event) => ({ id: event.id, at: event.at, text: summarise(event).text }))
}
