/**
 * A HAR file from any tool in, a session out. Reads HAR 1.2 as browsers and proxies actually write it: missing or odd
 * fields are tolerated, entries that cannot be shown are skipped and reported, and nothing in the file is trusted.
 */

import { isObject } from '../../base/is-object.ts'
import { originOf } from '../../base/url-parts.ts'
import type { GapEvent, NavigationEvent, Session, SessionEvent } from '../../session/index.ts'
import { byTime } from '../../session/order.ts'
import { counted } from '../completeness.ts'
import { BundleError } from '../errors.ts'
import type { OnProgress } from '../progress.ts'
import { harLimits, member, textAt, timeAt } from './har-read-fields.ts'
import { documentsFor, noPage, pagesOf } from './har-read-pages.ts'
import { type HarPicture, pictureOf } from './har-read-picture.ts'
import { faultOf, requestEvent } from './har-read-request.ts'
import { socketApi, socketEvent } from './har-read-socket.ts'
import { parseHarText } from './har-read-text.ts'

export interface OpenedHar {
  kind: 'har'
  session: Session
  /** the program that wrote the file, as it names itself */
  creator: string
  /** the browser that made the requests, if the file names it */
  browser?: string
  /** pictures received, by event id */
  pictures: ReadonlyMap<string, HarPicture>
  /** sentences about what could not be read */
  problems: string[]
}

/**
 * Reads a HAR that nobody has masked: the session contains whatever secrets are in it.
 * @throws BundleError, and nothing else, with a sentence for a person when it is not a HAR at all
 */
export function readHar(bytes: Uint8Array, onProgress?: OnProgress): OpenedHar {
  try {
    return opened(logOf(parseHarText(bytes)), onProgress)
  } catch (error) {
    if (error instanceof BundleError) throw error
    throw new BundleError('This HAR file could not be read: it is damaged or too large.')
  }
}

function logOf(root: unknown): unknown {
  const log = member(root, 'log') ?? root
  const entries = member(log, 'entries')
  if (Array.isArray(entries)) return log
  if (entries !== undefined) throw new BundleError('This file is not a HAR: its `log.entries` is not a list.')
  throw new BundleError(
    isObject(member(root, 'log'))
      ? 'This file is not a HAR: `log.entries` is missing.'
      : 'This file is JSON, but not a HAR: `log` is missing.',
  )
}

function opened(log: unknown, onProgress?: OnProgress): OpenedHar {
  const all = member(log, 'entries') as readonly unknown[]
  const entries = all.slice(0, harLimits.entries)
  const pages = pagesOf(log)
  const startedAt = earliest([...pages.map((page) => page.startedAt), ...entries.map(startOf)])
  const { events, pictures, faults, undated } = eventsOf(
    entries,
    new Set(pages.map(({ id }) => id)),
    startedAt,
    onProgress,
  )
  const documents = documentsFor(pages, events, startedAt)
  const frame = documents[0]?.id ?? noPage
  const gaps: [what: string, count: number, why: string][] = [
    ['entries of the file', faults.length, `they are broken: ${named(faults)}`],
    ['start times', undated, 'the file has no readable ones; those requests follow the one before them'],
    ['ends of addresses and headers', events.filter(isCut).length, 'they are longer than Casefile shows'],
    ['the last entries', all.length - entries.length, `more than ${harLimits.entries} are not read`],
  ]
  const browser = nameAt(log, 'browser')
  return {
    kind: 'har',
    session: {
      id: 'har',
      startedAt,
      endedAt: startedAt + events.reduce((end, event) => Math.max(end, event.at + (durationOf(event) ?? 0)), 0),
      site: documents.map(({ url }) => originOf(url)).find((origin) => origin !== undefined) ?? '',
      documents,
      events: [
        ...events,
        ...documents.filter(({ id }) => id !== noPage).map(navigationTo),
        // HAR has no place for these, whoever wrote it.
        gap(0, frame, 'steps, console and errors of the page', undefined, 'a HAR file only contains requests'),
        ...gaps
          .filter(([, count]) => count > 0)
          .map(([what, count, why], index) => gap(index + 1, frame, what, count, why)),
      ].sort(byTime),
      redactions: [],
      note: { title: '', text: '' },
    },
    creator: nameAt(log, 'creator'),
    ...(browser !== '' && { browser }),
    pictures,
    problems: problemsOf(faults, entries.length),
  }
}

interface Fault {
  /** position of the entry, from 1 */
  number: number
  what: string
}

/** Entries between two progress reports. */
const stretch = 2000

function eventsOf(entries: readonly unknown[], pages: ReadonlySet<string>, startedAt: number, onProgress?: OnProgress) {
  const events: SessionEvent[] = []
  const pictures = new Map<string, HarPicture>()
  const faults: Fault[] = []
  let room = harLimits.pictures
  let undated = 0
  let at = 0
  for (const [index, entry] of entries.entries()) {
    const number = index + 1
    if (number % stretch === 0) onProgress?.(number, entries.length)
    const what = faultOf(entry)
    if (what !== undefined) {
      faults.push({ number, what })
      continue
    }
    const time = startOf(entry)
    if (time === undefined) undated++
    else at = time - startedAt
    const page = textAt(entry, 'pageref', harLimits.word) ?? ''
    const place = { id: `entry-${number}`, at, frame: pages.has(page) ? page : noPage }
    const api = socketApi(entry)
    const picture = pictureOf(entry, room)
    if (picture) {
      pictures.set(place.id, picture)
      room -= picture.bytes.length
    }
    events.push(api ? socketEvent(entry, place, api, startedAt) : requestEvent(entry, place))
  }
  return { events: events.sort(byTime), pictures, faults, undated }
}

const startOf = (entry: unknown) => timeAt(entry, 'startedDateTime')

function earliest(times: readonly (number | undefined)[]): number {
  const least = times.reduce<number>((min, time) => Math.min(min, time ?? min), Number.POSITIVE_INFINITY)
  return Number.isFinite(least) ? least : 0
}

function durationOf(event: SessionEvent): number | undefined {
  return event.kind === 'request' || event.kind === 'socket' ? event.duration : undefined
}

/** Whether a text was cut by `clip`: it has that length, and ends in an ellipsis. */
function isCut(event: SessionEvent): boolean {
  const long = (text: string, limit: number) => text.length >= limit - 1 && text.endsWith('…')
  if (event.kind !== 'request' && event.kind !== 'socket') return false
  if (long(event.url, harLimits.url)) return true
  if (event.kind === 'socket') return false
  const longHeader = ([, value]: readonly [string, string]) => long(value, harLimits.headerValue)
  return event.requestHeaders.some(longHeader) || event.responseHeaders?.some(longHeader) === true
}

function navigationTo({ id, url, title, startedAt }: Session['documents'][number], index: number): NavigationEvent {
  return {
    kind: 'navigation',
    id: `page-${index + 1}`,
    at: startedAt,
    frame: id,
    how: 'load',
    url,
    ...(title !== undefined && { title }),
  }
}

function gap(index: number, frame: string, what: string, count: number | undefined, why: string): GapEvent {
  return { kind: 'gap', id: `gap-${index}`, at: 0, frame, what, ...(count !== undefined && { count }), why }
}

function nameAt(log: unknown, field: string): string {
  const part = member(log, field)
  return [textAt(part, 'name', 100), textAt(part, 'version', 100)].filter(Boolean).join(' ')
}

/** Names the first three, and how many more there are. */
function named(faults: readonly Fault[]): string {
  const first = faults.slice(0, 3).map(({ number, what }) => `entry ${number}: ${what}`)
  return [...first, ...(faults.length > 3 ? [`and ${faults.length - 3} more`] : [])].join('; ')
}

function problemsOf(faults: readonly Fault[], all: number): string[] {
  if (faults.length === 0) return []
  const are = faults.length === 1 ? 'is' : 'are'
  return [`${faults.length} of ${counted(all, 'entry', 'entries')} ${are} broken and left out: ${named(faults)}.`]
}
