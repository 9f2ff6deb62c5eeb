/** Reads the browser's records: what they are, and which document and preflight belong to them. */
import { groupBy } from '../../base/group-by.ts'
import { headerValue } from '../responses/headers.ts'
import type { DocumentInfo } from '../session.ts'
import type { NetworkRecord } from './network-record.ts'

/** ms the browser may appear to be ahead of the page, because timers are coarse */
export const early = 20
/** ms between a call and the browser taking it up; a busy page or a full queue delays this */
export const late = 2_000

export type FrameOf = (record: NetworkRecord) => DocumentInfo | undefined

export const byStart = <T extends { startedAt: number }>(a: T, b: T) => a.startedAt - b.startedAt
/** Drops the fragment, which never leaves the browser and is not reported everywhere. */
export const address = (url: string) => url.replace(/#.*$/s, '')
/** The URL where the request ended up. */
export const lastUrl = (record: NetworkRecord) => record.redirects.at(-1)?.url ?? record.url
/** No response, or one with an error status. */
export const hasFailed = (record: NetworkRecord) => record.error !== undefined || (record.status ?? 0) >= 400
/** Aborted by the page or because the page went away, rather than failed. */
export const wasGivenUp = ({ error }: Pick<NetworkRecord, 'error'>) =>
  error !== undefined && /^(?:net::ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_DOM_ABORT_ERR)$/.test(error)
/** Only a cache lookup, as Chromium does for fonts before asking the server. */
export const foundNoCopy = ({ error }: NetworkRecord) => error === 'net::ERR_CACHE_MISS'
/** A request for a document (tab, frame, <object> or <embed>), not one made by a document. */
export const isNavigation = (record: NetworkRecord) => /^(?:main_frame|sub_frame|object)$/.test(record.type)

/**
 * The browser asks the other origin first whether it may send the actual request
 * (https://fetch.spec.whatwg.org/#cors-preflight-fetch). Such a preflight is reported with its own id while the actual
 * request waits.
 * @returns the records without preflights, and the preflight of each record that has one; a preflight without a
 *   matching request stays among the records
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
    // Preflights come in order of time: candidates that have ended or already have one will not match later ones.
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

/** The method a preflight asks for; pages cannot set this header themselves. */
function announced(record: NetworkRecord): string | undefined {
  if (record.method !== 'OPTIONS') return undefined
  return headerValue(record.requestHeaders, 'access-control-request-method')
}

/**
 * Finds the document of a record: by the browser's id, else the document open in its frame, else the tab's top document
 * at that time.
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
