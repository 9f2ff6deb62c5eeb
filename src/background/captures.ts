/**
 * Captured sessions on their way to the panel, in pages: browsers refuse a message over 64 MiB, and one of a tenth of
 * that already makes both sides stand still.
 */
import type { Session, SessionEvent } from '../core/session/index.ts'

export interface Captures {
  /** Keeps a session until it has been read. @returns the name under which its events can be read */
  hold(session: Session): string
  /** @throws an Error with a sentence for the agent when the capture is not here any more */
  page(id: string, from: number): SessionEvent[]
}

/** Events of one page, and most characters of them as JSON; one event that is larger goes alone. */
const most = { events: 1_000, size: 1_000_000 }
/** Captures that are held at once: a panel that was closed never reads the rest of its capture. */
const mostHeld = 2

export function createCaptures(name: () => string): Captures {
  const held = new Map<string, readonly SessionEvent[]>()
  return {
    hold({ events }) {
      const id = name()
      held.set(id, events)
      if (held.size > mostHeld) held.delete(held.keys().next().value!)
      return id
    },
    page(id, from) {
      const events = held.get(id)
      if (!events) throw new Error('The capture was interrupted. What was recorded is safe: capture again.')
      const page: SessionEvent[] = []
      let size = 0
      for (const event of events.slice(from, from + most.events)) {
        size += JSON.stringify(event).length
        if (page.length > 0 && size > most.size) break
        page.push(event)
      }
      if (from + page.length >= events.length) held.delete(id)
      return page
    },
  }
}
