/** The two clocks of an event: epoch ms in the page, ms since the session began from the keeper on. */
import type { SessionEvent } from './events.ts'

/** The event with all its times counted from `startedAt` (epoch ms). */
export function sinceStart<E extends SessionEvent>(event: E, startedAt: number): E {
  const moved = { ...event, at: event.at - startedAt }
  if (moved.kind !== 'socket') return moved
  return { ...moved, messages: moved.messages.map((message) => ({ ...message, at: message.at - startedAt })) }
}
