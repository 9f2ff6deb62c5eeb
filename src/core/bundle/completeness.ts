/** What a recording covers and what it does not, for the manifest and the report. */
import { type GapEvent, type RequestEvent, removedByPerson, type Session } from '../session/index.ts'

export interface Completeness {
  /** what was dropped, one entry per cause, with counts */
  gaps: { what: string; why: string; count?: number | undefined }[]
  /** sentences about what this recording cannot show */
  blindSpots: string[]
  /** a page was already open when recording began, so its earlier events are unknown */
  late: boolean
}

const mostGaps = 200

export function completenessOf(session: Session): Completeness {
  return {
    gaps: gapsOf(session.events.filter((event): event is GapEvent => event.kind === 'gap')),
    blindSpots: blindSpotsOf(session),
    late: session.documents.some((doc) => doc.late),
  }
}

function gapsOf(events: readonly GapEvent[]): Completeness['gaps'] {
  const gaps = new Map<string, Completeness['gaps'][number]>()
  for (const { what, why, count } of events) {
    const key = JSON.stringify([what, why])
    const known = gaps.get(key)
    if (!known) gaps.set(key, { what, why, ...(count !== undefined && { count }) })
    else if (count !== undefined) known.count = (known.count ?? 0) + count
  }
  // What a person removed on purpose comes first, because only the start of a long list is read.
  const byPerson = ({ why }: { why: string }) => (why === removedByPerson ? 0 : 1)
  return [...gaps.values()].sort((a, b) => byPerson(a) - byPerson(b)).slice(0, mostGaps)
}

function blindSpotsOf(session: Session): string[] {
  const requests = session.events.filter((event): event is RequestEvent => event.kind === 'request')
  const bodies = requests.flatMap((request) => [request.requestBody, request.responseBody]).filter((body) => body)
  const pending = requests.filter((request) => request.state === 'pending').length
  const opaque = requests.filter((request) => request.responseType?.startsWith('opaque')).length
  const omitted = bodies.filter((body) => body?.omitted !== undefined).length
  const cut = bodies.filter((body) => body?.truncated).length
  const spots = ['Activity inside web workers and service workers is only recorded as far as it reaches the page.']
  // The browser shows this prompt by itself and reports it to nobody.
  if (session.events.some((event) => event.kind === 'step'))
    spots.push(
      'The browser\'s prompt before leaving a page ("Leave site?") and the reply to it are not recorded as steps.',
    )
  if (session.events.some((event) => event.kind === 'screenshot'))
    spots.push(
      'In pictures of the page, fields and texts with secrets are covered. Anything painted into images, videos, and canvases, or added by style sheets, is not checked: review the pictures before you share them.',
    )
  if (session.events.some((event) => event.kind === 'replay'))
    spots.push(
      "The replay shows the tab's own page with its texts and styles. It does not include images, fonts, videos, canvases, frames, the contents of fields, or styles that another site keeps to itself.",
    )
  if (!session.environment) spots.push("The customer's browser and system were not recorded.")
  if (pending > 0) spots.push(`Requests that had not finished when the recording was captured: ${pending}.`)
  if (opaque > 0) spots.push(`Responses from other origins that could not be read (opaque responses): ${opaque}.`)
  if (omitted > 0) spots.push(`Request and response bodies that were not recorded: ${omitted}.`)
  if (cut > 0) spots.push(`Request and response bodies that were cut short: ${cut}.`)
  return spots
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
