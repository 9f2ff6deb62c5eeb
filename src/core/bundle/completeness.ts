/** What a recording covers and what it does not: stated in the manifest and in the report. */
import { type GapEvent, type RequestEvent, removedByPerson, type Session } from '../session/index.ts'

export interface Completeness {
  /** what was dropped, once per cause, with how many */
  gaps: { what: string; why: string; count?: number | undefined }[]
  /** sentences about what this recording cannot show */
  blindSpots: string[]
  /** a page was already open when recording began: what came before in it is unknown */
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
  // What a person took out on purpose comes first: of a long list only the beginning is read.
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
  const spots = ['What happens inside web workers and service workers is seen only as far as the page shows it.']
  // The browser asks it by itself, and tells nobody.
  if (session.events.some((event) => event.kind === 'step'))
    spots.push(
      'The question of the browser before a page is left ("Leave site?") and the answer to it are not among the steps.',
    )
  if (session.events.some((event) => event.kind === 'screenshot'))
    spots.push(
      'In pictures of the page, fields and texts with secrets are covered. What is painted into images, videos and canvases, or added by style sheets, is not looked at: look at the pictures before you hand them on.',
    )
  if (session.events.some((event) => event.kind === 'replay'))
    spots.push(
      'The replay shows the page of the tab itself with its texts and styles. Images, fonts, videos, canvases, frames, what stands in fields, and styles that another site keeps to itself are not in it.',
    )
  if (!session.environment) spots.push("The customer's browser and system were not recorded.")
  if (pending > 0) spots.push(`Requests that had not ended when the recording was captured: ${pending}.`)
  if (opaque > 0) spots.push(`Answers from other origins that could not be read (opaque responses): ${opaque}.`)
  if (omitted > 0) spots.push(`Bodies of requests and answers that were not recorded: ${omitted}.`)
  if (cut > 0) spots.push(`Bodies of requests and answers that are cut: ${cut}.`)
  return spots
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
