/** What the browser did not report about a recording's requests, so that nobody mistakes silence for health. */
import { type GapEvent, headerValues, type NetworkRecord, type Recording } from '../../core/session/index.ts'

/**
 * @param records what it reported
 * @param dropped how many records were not kept
 * @param held whether it may report anything at all
 */
export function blindSpots(
  recording: Recording,
  records: readonly NetworkRecord[],
  dropped: number,
  held: boolean,
): GapEvent[] {
  const gap = (id: string, what: string, why: string, count?: number): GapEvent => ({
    ...{ kind: 'gap', id, at: 0, frame: recording.documents[0]?.id ?? '', what, why },
    ...(count !== undefined && { count }),
  })
  const gaps: GapEvent[] = []
  if (dropped > 0)
    gaps.push(
      gap(
        'gap-network-dropped',
        'what only the browser knew about some requests (failure codes, actual headers)',
        'there were more than are kept',
        dropped,
      ),
    )
  const calls = recording.events.some((event) => event.kind === 'request' && event.api !== 'document')
  if (held && records.length === 0 && calls)
    gaps.push(
      gap(
        'gap-network-silent',
        'what only the browser knows about requests (failure codes, actual headers)',
        'the browser reports them only on sites that are always recorded',
      ),
    )
  const workers = records.filter(isWorker).length
  if (workers > 0)
    gaps.push(
      gap(
        'gap-workers',
        'what workers printed, their WebSockets, and errors in shared and service workers',
        'browsers do not let extensions look into workers; their other requests are recorded, and so are errors in a page’s own workers',
        workers,
      ),
    )
  return gaps
}

/** The browser says what a file is loaded for (https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header). */
function isWorker({ requestHeaders }: NetworkRecord): boolean {
  return headerValues(requestHeaders, 'sec-fetch-dest').some((value) => /^(?:shared|service)?worker$/.test(value))
}
