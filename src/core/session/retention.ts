/** How much of a recording is kept. Groups have caps of their own, so that a console flood never evicts an error. */
import type { SessionEvent } from './events.ts'

export type Group = 'error' | 'request' | 'console' | 'story'

/** Most events of each group, and how far back they reach (ms). */
export const retention = {
  caps: { error: 2_000, request: 5_000, console: 10_000, story: 10_000 } satisfies Record<Group, number>,
  maxAge: 60 * 60_000,
}

/** `story` = what the person and the page did: steps, navigation, marks, gaps. */
export function groupOf(event: SessionEvent): Group {
  switch (event.kind) {
    case 'error':
    case 'resource':
    case 'report':
      return 'error'
    case 'request':
    case 'socket':
      return 'request'
    case 'console':
      return event.level === 'error' ? 'error' : 'console'
    default:
      return 'story'
  }
}

/** A request that did not give the page what it asked for. */
export function isFailedRequest(event: SessionEvent): boolean {
  return (
    event.kind === 'request' && (event.state === 'failed' || event.state === 'timeout' || (event.status ?? 0) >= 400)
  )
}

/** Something that a person would call an error. */
export function isProblem(event: SessionEvent): boolean {
  switch (event.kind) {
    case 'error':
      return event.handledLater !== true
    case 'resource':
      return true
    case 'report':
      return event.report === 'csp-violation'
    case 'console':
      return event.level === 'error'
    case 'request':
      return isFailedRequest(event)
    case 'socket':
      return event.state === 'failed'
    default:
      return false
  }
}
