/**
 * Hands captured sessions to the panel in pages: browsers refuse messages over 64 MiB, and even a tenth of that freezes both
 * sides.
 */
import type { Session, SessionEvent } from '../core/session/index.ts'

export interface Captures {
  /** Keeps a session until it has been read. @returns the name under which its events can be read */
  hold(session: Session): string
  /** @throws an Error with a sentence for the agent if the capture is no longer here */
  page(id: string, from: number): SessionEvent[]
}

/** Most events on one page, and characters of them as JSON; a single larger event goes alone. */
const most = { events: 1_000, size: 1_000_000 }
/** Captures held at once: a panel that was closed never reads the rest of its capture. */
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
