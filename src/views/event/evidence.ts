/** The events a verdict refers to, as its card shows them. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { summarise } from './event-summary.ts'

/** An event without its details, so that it can be passed on however large its bodies are. */
export interface EvidentEvent {
  id: string
  /** ms after the start of the session */
  at: number
  /** its line of text */
  text: string
}

/** The events for and against the verdict, in recording order. */
export function evidentEvents(
  { evidence, against }: Pick<Verdict, 'evidence' | 'against'>,
  events: readonly SessionEvent[],
): EvidentEvent[] {
  const pointed = new Set([...evidence, ...against].map(({ event }) => event))
  return events
    .filter(({ id }) => pointed.has(id))
    .map((event) => ({ id: event.id, at: event.at, text: summarise(event).text }))
}
