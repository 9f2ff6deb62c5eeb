/** What of a recording stands in the console of the browser's developer tools, and under which level. Pure. */
import { isProblem, type SessionEvent } from '../../core/session/index.ts'

export const levels = ['error', 'warn', 'info', 'debug'] as const
export type Level = (typeof levels)[number]

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
