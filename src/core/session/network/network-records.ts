/** Reading the browser's records: what they are, which document and which preflight belong to them. */
import { headerValue } from '../answers/headers.ts'
import type { DocumentInfo } from '../session.ts'
import type { NetworkRecord } from './network-record.ts'

/** ms that the browser may seem to be ahead of the page: timers are coarse */
export const early = 20
/** ms between a call and the moment the browser takes it up, which a busy page or a full queue draws out */
export const late = 2_000

export type FrameOf = (record: NetworkRecord) => DocumentInfo | undefined

export const byStart = <T extends { startedAt: number }>(a: T, b: T) => a.startedAt - b.startedAt
/** The fragment never leaves the browser, and not every place shows it. */
export const address = (url: string) => url.replace(/#.*$/s, '')
/** Where the request arrived in the end. */
export const lastUrl = (record: NetworkRecord) => record.redirects.at(-1)?.url ?? record.url
/** No answer, or one that says so. */
export const hasFailed = (record: NetworkRecord) => record.error !== undefined || (record.status ?? 0) >= 400
/** Given up by the page or because it went away, rather than failed. */
export const wasGivenUp = ({ error }: Pick<NetworkRecord, 'error'>) =>
  error !== undefined && /^(?:net::ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_DOM_ABORT_ERR)$/.test(error)
/** The browser looked whether it has the file, as Chromium does for fonts, before it asks the server. */
export const foundNoCopy = ({ error }: NetworkRecord) => error === 'net::ERR_CACHE_MISS'
/** The request for a document rather than by one: of a tab, a frame, an <object> or <embed>. */
export const isNavigation = (record: NetworkRecord) => /^(?:main_frame|sub_frame|object)$/.test(record.type)

/**
 * The browser asks the other origin first whether it may send the real request
 * (https://fetch.spec.whatwg.org/#cors-preflight-fetch): told with an id of its own while the real one waits.
 * @returns the records without the preflights, and the preflight of each that has one; one that belongs to no other
 * request stays among the records
 */
export function pairPreflights(records: readonly NetworkRecord[]): {
  requests: NetworkRecord[]
  preflights: Map<NetworkRecord, NetworkRecord>
} {
  const sorted = [...records].sort(byStart)
  const preflights = new Map<NetworkRecord, NetworkRecord>()
  const waiting = groupBy(
    sorted.filter((record) => announced(record) === undefined),
    (record) => `${record.method} ${address(record.url)}`,
  )
  const attached = new Set<NetworkRecord>()
  for (const preflight of sorted) {
    const method = announced(preflight)
    if (method === undefined) continue
    const candidates = waiting.get(`${method} ${address(preflight.url)}`)
    if (!candidates) continue
    const isOver = (candidate: NetworkRecord) => candidate.endedAt < preflight.startedAt - early
    // Preflights come in order of time: what is over or has its own will not be asked for again.
    while (candidates[0] && (isOver(candidates[0]) || preflights.has(candidates[0]))) candidates.shift()
    const request = candidates.find(
      (candidate) =>
        !preflights.has(candidate) && !isOver(candidate) && candidate.startedAt <= preflight.endedAt + late,
    )
    if (!request) continue
    preflights.set(request, preflight)
    attached.add(preflight)
  }
  return { requests: sorted.filter((record) => !attached.has(record)), preflights }
}

/** The method that a preflight asks for; pages cannot set this header themselves. */
function announced(record: NetworkRecord): string | undefined {
  if (record.method !== 'OPTIONS') return undefined
  return headerValue(record.requestHeaders, 'access-control-request-method')
}

/**
 * Finds the document that a record belongs to: by the browser's id, else the one that was open in its frame, else the
 * tab's top document at that moment.
 */
export function frameFinder(documents: readonly DocumentInfo[]): FrameOf {
  const newestFirst = [...documents].sort((a, b) => b.startedAt - a.startedAt)
  const byId = new Map(documents.map((page) => [page.browserDocumentId, page]))
  const openIn = (frameId: number, at: number) =>
    newestFirst.find((page) => page.frameId === frameId && page.startedAt <= at + early)
  return (record) =>
    (record.documentId !== undefined && byId.get(record.documentId)) ||
    openIn(record.frameId, record.startedAt) ||
    openIn(0, record.startedAt) ||
    documents[0]
}

/** The items by key, in their order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
