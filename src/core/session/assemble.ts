/** What happens on Capture: everything recorded so far becomes one session. */
import { linkCauses } from './causes.ts'
import { clockSkew } from './clock-skew.ts'
import type { Environment } from './environment.ts'
import type { GapEvent, SessionEvent } from './events/events.ts'
import { fromFirstWhole } from './events/replay-format.ts'
import { byTime } from './order.ts'
import { siteOf } from './recordable.ts'
import { type Group, type Mode, sessionAge } from './retention.ts'
import type { DocumentInfo, Session } from './session.ts'
import { sinceStart } from './since-start.ts'

export interface Recording {
  id: string
  site: string
  /** epoch ms */
  startedAt: number
  documents: DocumentInfo[]
  /** `at` is ms since `startedAt` */
  events: SessionEvent[]
  /** number of old events that retention dropped because there were too many */
  dropped: Partial<Record<Group, number>>
  /** number of events dropped because of their age, by mode */
  aged?: Partial<Record<Mode, number>>
  /** minutes kept in background mode */
  minutes?: number
}

const groupWords: Record<Group, string> = {
  error: 'errors',
  errorLine: 'console error lines',
  request: 'requests',
  console: 'console lines',
  story: 'steps and navigations',
  notice: 'messages that the page showed',
  replay: 'parts of the page replay',
}

/**
 * Sorts the events, links causes, records every blind spot as a gap and adds the clock skew.
 * @param endedAt epoch ms of the click
 */
export function assembleSession(recording: Recording, environment: Environment | undefined, endedAt: number): Session {
  const gaps = blindSpots(recording)
  const events = linkCauses(fromFirstWhole([...recording.events, ...gaps].sort(byTime)), recording.site)
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

/**
 * Restarts the clock of a background recording at its first remaining event: readers care when things happened within
 * what they can see, not for how many hours the tab was open.
 */
export function fromFirstKept(recording: Recording): Recording {
  if (!recording.aged?.background) return recording
  const first = recording.events.reduce((least, event) => Math.min(least, event.at), Number.POSITIVE_INFINITY)
  if (!Number.isFinite(first) || first <= 0) return recording
  return {
    ...recording,
    startedAt: recording.startedAt + first,
    events: recording.events.map((event) => sinceStart(event, first)),
    documents: recording.documents.map((page) => ({ ...page, startedAt: page.startedAt - first })),
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
      why: 'the page was already open when recording was turned on; reload it to record the rest',
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
  return [...late, ...dropped, ...agedOut(recording, frame), ...unseenFrames(recording.documents)]
}

function agedOut({ aged = {}, minutes }: Recording, frame: string): GapEvent[] {
  const kept: Record<Mode, string> = {
    background: `of a site that is always recorded, only ${lastOf(minutes ?? 0, 'minute')} kept until a recording is started in its tab`,
    session: `of a recording, only ${lastOf(sessionAge / 3_600_000, 'hour')} kept`,
  }
  return (Object.keys(kept) as Mode[]).flatMap((mode): GapEvent[] => {
    const count = aged[mode] ?? 0
    if (count === 0) return []
    return [
      { kind: 'gap', id: `gap-aged-${mode}`, at: 0, frame, what: 'what happened earlier', count, why: kept[mode] },
    ]
  })
}

function lastOf(count: number, unit: string): string {
  return count === 1 ? `the last ${unit} is` : `the last ${count} ${unit}s are`
}

/** Gaps for sites in frames of recorded pages that were not recorded themselves: browsers isolate them. */
function unseenFrames(documents: readonly DocumentInfo[]): GapEvent[] {
  const seen = new Set(documents.map(({ url }) => recordableSite(url)))
  const unseen = new Map<string, DocumentInfo>()
  for (const page of documents)
    for (const origin of page.embeds ?? []) if (!seen.has(origin) && !unseen.has(origin)) unseen.set(origin, page)
  return [...unseen].map(([origin, page]) => ({
    kind: 'gap',
    id: `gap-frames-${origin}`,
    at: page.startedAt,
    frame: page.id,
    what: `what happened in frames of ${origin}`,
    why: 'Casefile does not record that site; where allowed, record it in its own tab and reload',
  }))
}

function recordableSite(url: string): string | undefined {
  const answer = siteOf(url)
  return 'site' in answer ? answer.site : undefined
}
