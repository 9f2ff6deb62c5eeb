/** The console screen: the page's own lines, and what the browser printed among them. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import { type Level, levelOf } from '../../views/event/console-level.ts'
import { eventTest } from '../../views/search/index.ts'

export interface ConsoleFilter {
  /** empty = every level */
  show: ReadonlySet<Level>
  text: string
}

export function filterConsole(events: readonly SessionEvent[], filter: ConsoleFilter): SessionEvent[] {
  const isFound = eventTest(filter.text)
  return events.filter((event) => {
    const level = levelOf(event)
    if (level === undefined || (filter.show.size > 0 && !filter.show.has(level))) return false
    return !isFound || isFound(event)
  })
}

export function countLevels(events: readonly SessionEvent[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warn: 0, info: 0, debug: 0 }
  for (const event of events) {
    const level = levelOf(event)
    if (level) counts[level]++
  }
  return counts
}
