/** Calls that a page repeats while nothing else happens, as one row: a page that polls would push all else out of view. Pure. */
import type { RequestEvent, SessionEvent } from '../../core/session/index.ts'
import { isShownAsFailed, operationSuffix, requestTone } from '../event/event-summary.ts'

export interface FoldedRequests {
  /** in their order; of each fold its first request */
  events: readonly SessionEvent[]
  /** how many requests stand in a row, by the id of its event, where it is more than one */
  counts: ReadonlyMap<string, number>
}

/**
 * Folds requests that succeeded into the first one of the same method and address (its query left aside), of the same
 * GraphQL operation and with the same cause. Steps, problems, marks and changes of the page end all folds, so what came
 * before them and after them stays on its side.
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

/** With a status of success, and without errors of GraphQL inside. */
const isQuietRequest = (event: SessionEvent): event is RequestEvent =>
  event.kind === 'request' && event.state === 'done' && requestTone(event) === 'neutral'

/** They are told between two calls without the page having got anywhere. */
const passing = new Set<SessionEvent['kind']>(['request', 'console', 'socket', 'vitals', 'replay'])

const endsFolds = (event: SessionEvent) => isShownAsFailed(event) || !passing.has(event.kind)

const keyOf = (request: RequestEvent) =>
  [request.method, request.url.split(/[?#]/, 1)[0], operationSuffix(request), request.cause].join(' ')
