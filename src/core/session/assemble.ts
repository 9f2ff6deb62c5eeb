/** The click on Capture: everything recorded so far becomes one session. */
import { linkCauses } from './causes.ts'
import { clockSkew } from './clock-skew.ts'
import type { Environment } from './environment.ts'
import type { GapEvent, SessionEvent } from './events.ts'
import { byTime } from './order.ts'
import type { Group } from './retention.ts'
import type { DocumentInfo, Session } from './session.ts'
import { siteOf } from './site.ts'

export interface Recording {
  id: string
  site: string
  /** epoch ms */
  startedAt: number
  documents: DocumentInfo[]
  /** `at` is ms since `startedAt` */
  events: SessionEvent[]
  /** how many old events retention has dropped */
  dropped: Partial<Record<Group, number>>
}

const groupWords: Record<Group, string> = {
  error: 'errors',
  request: 'requests',
  console: 'console lines',
  story: 'steps and navigations',
}

/**
 * Orders the events, draws the causes, states every blind spot as a gap and fills in the clock's skew.
 * @param endedAt epoch ms of the click
 */
export function assembleSession(recording: Recording, environment: Environment | undefined, endedAt: number): Session {
  const gaps = blindSpots(recording)
  const events = linkCauses([...recording.events, ...gaps].sort(byTime))
  const skew = clockSkew(events, recording.startedAt)
  return {
    id: recording.id,
    startedAt: recording.startedAt,
    endedAt,
    site: recording.site,
    documents: recording.documents,
    events,
    ...(environment && { environment: skew === undefined ? environment : { ...environment, clockSkew: skew } }),
    redactions: [],
    note: { title: '', text: '' },
  }
}

function blindSpots(recording: Recording): GapEvent[] {
  const late = recording.documents
    .filter((page) => page.late && page.frameId === 0)
    .map((page) => ({
      kind: 'gap' as const,
      id: `gap-late-${page.id}`,
      at: page.startedAt,
      frame: page.id,
      what: 'what happened in this page before recording began',
      why: 'the page was already open when recording was switched on; a reload shows the rest',
    }))
  const frame = recording.documents[0]?.id ?? ''
  const dropped = Object.entries(recording.dropped)
    .filter(([, count]) => count > 0)
    .map(([group, count]) => ({
      kind: 'gap' as const,
      id: `gap-dropped-${group}`,
      at: 0,
      frame,
      what: `the oldest ${groupWords[group as Group]}`,
      count,
      why: 'the recording reached its size limit',
    }))
  return [...late, ...dropped, ...unseenFrames(recording.documents)]
}

/** Sites in frames of recorded pages of which no page was recorded: each browser keeps them to themselves. */
function unseenFrames(documents: readonly DocumentInfo[]): GapEvent[] {
  const seen = new Set(documents.map(({ url }) => originOf(url)))
  const unseen = new Map<string, DocumentInfo>()
  for (const page of documents)
    for (const origin of page.embeds ?? []) if (!seen.has(origin) && !unseen.has(origin)) unseen.set(origin, page)
  return [...unseen].map(([origin, page]) => ({
    kind: 'gap',
    id: `gap-frames-${origin}`,
    at: page.startedAt,
    frame: page.id,
    what: `what happened in frames of ${origin}`,
    why: 'Casefile does not record that site; where it is allowed to, watch the site in a tab of its own and reload',
  }))
}

function originOf(url: string): string | undefined {
  const answer = siteOf(url)
  return 'site' in answer ? answer.site : undefined
}
