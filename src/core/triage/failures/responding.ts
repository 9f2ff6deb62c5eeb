/**
 * Which hosts respond, and when nothing did: looked up for every failed request, of which a session may have thousands, so
 * it is read from the events once.
 */
import { groupBy } from '../../base/group-by.ts'
import { hostNameOf, type ReportEvent, type RequestEvent, type SessionEvent } from '../../session/index.ts'
import { firstIndexSince, inTime, type Timeline } from './when.ts'

export interface Responding {
  /** host name -> the first request to it that got a response, which proves that the host exists and can be reached */
  hosts: ReadonlyMap<string, RequestEvent>
  /** requests that have ended, in time order */
  ended: readonly RequestEvent[]
  /** ms of the last request that got a response, if any did */
  lastAt: number
  /** index in `ended` of the last request to another host than the very last one; -1 if all went to one host */
  lastElsewhere: number
  /** host name -> enforced policy violations against it, in time order */
  violations: ReadonlyMap<string, ReportEvent[]>
}

/** An opaque response shows no status to the page (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque). */
const hasResponse = ({ status, state, responseType = '' }: RequestEvent) =>
  (status ?? 0) > 0 || (state === 'done' && responseType.startsWith('opaque'))

/** Reads the events of a session. */
export function respondingIn({ requests, session }: Timeline): Responding {
  const hosts = new Map<string, RequestEvent>()
  let lastAt = Number.NEGATIVE_INFINITY
  for (const request of requests.filter(hasResponse)) {
    const host = hostNameOf(request.url)
    if (!hosts.has(host)) hosts.set(host, request)
    if (request.state !== 'pending') lastAt = Math.max(lastAt, request.at)
  }
  const ended = requests.filter(({ state }) => state !== 'pending').sort(inTime)
  const last = hostNameOf(ended.at(-1)?.url ?? '')
  const lastElsewhere = ended.findLastIndex(({ url }) => hostNameOf(url) !== last)
  const violations = session.events.filter(isViolation).sort(inTime)
  return { hosts, ended, lastAt, lastElsewhere, violations: groupBy(violations, blockedHost) }
}

const blockedHost = ({ blocked = '' }: ReportEvent) => hostNameOf(blocked)

/** An enforced violation by which a request was blocked. */
const isViolation = (event: SessionEvent): event is ReportEvent =>
  event.kind === 'report' &&
  event.report === 'csp-violation' &&
  event.disposition !== 'report' &&
  blockedHost(event) !== '' &&
  /connect|default/.test(event.directive ?? 'connect')

/** ms from a blocked request to the report about it, and by which the two clocks may differ */
const reportedWithin = 5_000
const apart = 200

/** The enforced policy violation caused by this request. */
export function policyAgainst(event: RequestEvent, { violations }: Responding): ReportEvent | undefined {
  const reports = violations.get(hostNameOf(event.url)) ?? []
  const next = reports[firstIndexSince(reports, event.at - apart)]
  return next && next.at - event.at <= reportedWithin ? next : undefined
}

/** Confidence that the browser was offline: no request from this one on, of at least three, got a response. 0 otherwise. */
export function silentSince(event: RequestEvent, { ended, lastAt, lastElsewhere }: Responding): number {
  if (lastAt >= event.at) return 0
  const first = firstIndexSince(ended, event.at)
  if (ended.length - first < 3) return 0
  return lastElsewhere >= first ? 0.8 : 0.6
}
