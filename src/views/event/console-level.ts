/** Which events appear in the DevTools console, and at which level. Pure. */
import { isProblem, type SessionEvent } from '../../core/session/index.ts'

export const levels = ['error', 'warn', 'info', 'debug'] as const
export type Level = (typeof levels)[number]

/** The level at which DevTools would show an event; undefined if it is not in the console. */
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
