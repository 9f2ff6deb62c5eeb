/** Converts between the two clocks of an event: epoch ms in the page, ms since the session began everywhere else. */
import type { SessionEvent } from './events/events.ts'

/**
 * Clamps all times of the event to between 1970 and `latest` (epoch ms): pages can forge times, and an event from the
 * future would never expire.
 */
export function until<E extends SessionEvent>(event: E, latest: number): E {
  const bound = (at: number) => Math.min(Math.max(at, 0), latest)
  const bounded = event.at === bound(event.at) ? event : { ...event, at: bound(event.at) }
  if (bounded.kind !== 'socket') return bounded
  return { ...bounded, messages: bounded.messages.map((message) => ({ ...message, at: bound(message.at) })) }
}

/** The event with all its times relative to `startedAt` (epoch ms). */
export function sinceStart<E extends SessionEvent>(event: E, startedAt: number): E {
  const moved = { ...event, at: event.at - startedAt }
  if (moved.kind !== 'socket') return moved
  return { ...moved, messages: moved.messages.map((message) => ({ ...message, at: message.at - startedAt })) }
}
