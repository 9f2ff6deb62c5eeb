/** The console screen: lines of the page and what the browser printed beside them. Pure. */
import { isProblem, type SessionEvent } from '../../core/session/index.ts'
import { eventTest } from '../../views/search/index.ts'

export const levels = ['error', 'warn', 'info', 'debug'] as const
export type Level = (typeof levels)[number]

export interface ConsoleFilter {
  /** empty = every level */
  show: ReadonlySet<Level>
  text: string
}

/** The level under which DevTools would show an event; undefined for what is not in the console. */
export function levelOf(event: SessionEvent): Level | undefined {
  switch (event.kind) {
    case 'console':
      return event.level === 'log' ? 'info' : event.level
    case 'error':
    case 'resource':
      return 'error'
    case 'report':
      return isProblem(event) && event.disposition !== 'report' ? 'error' : 'warn'
    // The browser prints failed requests as errors.
    case 'request':
      return isProblem(event) ? 'error' : undefined
    default:
      return undefined
  }
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
