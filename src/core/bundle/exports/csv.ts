/** The session's requests as a table for spreadsheets. */

import type { RequestEvent, Session } from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'
import { correlationIds } from '../correlation-ids.ts'
import { isoTime } from '../har/har-entry.ts'
import { type Cell, csvTable } from './csv-table.ts'

const columns: [name: string, cell: (request: RequestEvent, session: Session) => Cell][] = [
  ['event', ({ id }) => id],
  ['time (UTC)', ({ at }, { startedAt }) => isoTime(startedAt + at)],
  ['since start (ms)', ({ at }) => Math.round(at)],
  ['method', ({ method }) => method],
  ['URL', ({ url }) => url],
  ['host', ({ url }) => (URL.canParse(url) ? new URL(url).host : '')],
  ['path', ({ url }) => (URL.canParse(url) ? new URL(url).pathname : '')],
  ['failed', (request) => (hasFailed(request) ? 'yes' : 'no')],
  ['state', ({ state }) => state],
  ['status', ({ status }) => status],
  ['status text', ({ statusText }) => statusText],
  ['failure', ({ failure }) => failure && [failure.code, failure.name, failure.message].filter(Boolean).join(' ')],
  ['duration (ms)', ({ duration }) => duration && Math.round(duration)],
  ['waiting (ms)', ({ timings }) => (timings && timings.wait >= 0 ? Math.round(timings.wait) : undefined)],
  ['transferred (bytes)', ({ transferSize }) => transferSize],
  ['request body (bytes)', ({ requestBody }) => requestBody?.size],
  ['response body (bytes)', ({ responseBody }) => responseBody?.size],
  ['response type', ({ responseBody }) => responseBody?.type],
  ['called by', ({ api }) => api],
  ['protocol', ({ protocol }) => protocol],
  ['from cache', ({ fromCache }) => (fromCache ? 'yes' : '')],
  [
    'ids',
    (request) =>
      correlationIds(request)
        .map(({ kind, value }) => `${kind} ${value}`)
        .join('; '),
  ],
  ['caused by event', ({ cause }) => cause],
]

/** One row per request, ordered by start time. */
export function toCsv(session: Session): string {
  const rows = session.events.filter((event) => event.kind === 'request')
  const table = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row, session)))]
  return csvTable(table)
}
