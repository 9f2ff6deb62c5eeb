/**
 * Folds calls that a page repeats while nothing else happens into one row: a polling page would push all else out of view.
 * Pure.
 */
import type { RequestEvent, SessionEvent } from '../../core/session/index.ts'
import { isShownAsFailed, operationSuffix, requestTone } from '../event/event-summary.ts'

export interface FoldedRequests {
  /** in order; each fold is represented by its first request */
  events: readonly SessionEvent[]
  /** number of requests in a row by the id of its event, if more than one */
  counts: ReadonlyMap<string, number>
}

/**
 * Folds successful requests into the first one with the same method and URL (ignoring the query), GraphQL operation and
 * cause. Steps, problems, marks and page changes end all folds, so that nothing moves across them.
 * @param kept id of an event that keeps a row of its own
 */
export function foldRequests(events: readonly SessionEvent[], kept?: string): FoldedRequests {
  const counts = new Map<string, number>()
  let rows = new Map<string, string>()
  const shown = events.filter((event) => {
    if (!isQuietRequest(event)) {
      if (endsFolds(event)) rows = new Map()
      return true
    }
    if (event.id === kept) return true
    const key = keyOf(event)
    const row = rows.get(key)
    if (row === undefined) rows.set(key, event.id)
    else counts.set(row, (counts.get(row) ?? 1) + 1)
    return row === undefined
  })
  return { events: shown.length === events.length ? events : shown, counts }
}

/** Successful, and without GraphQL errors inside. */
const isQuietRequest = (event: SessionEvent): event is RequestEvent =>
  event.kind === 'request' && event.state === 'done' && requestTone(event) === 'neutral'

/** These may occur between two calls without the page having moved on. */
const passing = new Set<SessionEvent['kind']>(['request', 'console', 'socket', 'vitals', 'replay'])

const endsFolds = (event: SessionEvent) => isShownAsFailed(event) || !passing.has(event.kind)

const keyOf = (request: RequestEvent) =>
  [request.method, request.url.split(/[?#]/, 1)[0], operationSuffix(request), request.cause].join(' ')
