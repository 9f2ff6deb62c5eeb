/** Compares requests and their outcomes, endpoint by endpoint. */

import type { RequestEvent, Session } from '../../session/index.ts'
import { errorCodeOf, hasFailed } from '../../session/responses/failure.ts'
import { type Difference, difference, type Found, paired, type Same, together } from './difference.ts'
import { type Endpoint, endpointsOf, listsFiles } from './endpoints.ts'
import { compareFields } from './fields.ts'
import { compareHeaders } from './headers.ts'
import { weights } from './weights.ts'

/**
 * ms since each session began, infinite if it never happens. After the steps diverge or the failure occurs, sessions
 * naturally differ, so later requests did not lead to the failure.
 */
export interface Parting {
  here: number
  there: number
}

/** Slower by both the factor and the ms cannot be explained by network jitter. */
const slow = { factor: 3, much: 10, ms: 300 }
/** This many more calls suggest that the page is caught in a loop. */
const storm = { factor: 5, more: 10 }

export function compareRequests(here: Session, there: Session, parting: Parting): Found {
  const withFiles = listsFiles(here) === listsFiles(there)
  const endpoints = paired(endpointsOf(here, withFiles), endpointsOf(there, withFiles))
  const inBoth = endpoints.flatMap(([, ours, theirs]) => (ours && theirs ? [{ ours, theirs }] : []))
  const alone = endpoints.flatMap(([, ours, theirs]) => (ours && theirs ? [] : onlyOne(ours, theirs, parting)))
  return together([
    { differences: alone, same: [] },
    ...inBoth.map(({ ours, theirs }) => compareEndpoint(ours, theirs)),
    compareHeaders(inBoth),
  ])
}

function onlyOne(ours: Endpoint | undefined, theirs: Endpoint | undefined, parting: Parting): Difference[] {
  const { name, requests } = (ours ?? theirs)!
  const fails = requests.some(hasFailed)
  const late = requests[0]!.at > (ours ? parting.here : parting.there)
  const calm = late ? weights.callAfterParting : ours ? weights.extraCall : weights.missingCall
  const told = outcomesOf(requests)
  return [
    difference({
      area: 'requests',
      role: fails ? 'outcome' : 'cause',
      subject: name,
      aspect: 'only in one recording',
      here: ours && told,
      there: theirs && told,
      weight: fails ? (ours ? weights.failsHere : weights.failsThere) : calm,
      events: idsOf(ours?.requests),
      otherEvents: idsOf(theirs?.requests),
    }),
  ]
}

function compareEndpoint(ours: Endpoint, theirs: Endpoint): Found {
  const found = [
    ...compareOutcomes(ours, theirs),
    ...compareCounts(ours, theirs),
    ...compareTimes(ours, theirs),
    ...compareFields(ours, theirs),
  ]
  const same: Same[] = []
  if (found.length === 0) same.push({ area: 'requests', subject: ours.name, value: outcomesOf(ours.requests) })
  return { differences: found, same }
}

/** A different status, or the same failure with a different server code. */
function compareOutcomes(ours: Endpoint, theirs: Endpoint): Difference[] {
  const [a, b] = [ours, theirs].map(({ requests }) => new Set(requests.map(outcomeOf)))
  const both = { area: 'requests', subject: ours.name, otherEvents: idsOf(theirs.requests) } as const
  const newHere = ours.requests.filter((request) => !b!.has(outcomeOf(request)))
  const newThere = theirs.requests.filter((request) => !a!.has(outcomeOf(request)))
  if (newHere.length > 0 || newThere.length > 0) {
    const [failsHere, failsThere] = [newHere.some(hasFailed), newThere.some(hasFailed)]
    return [
      difference({
        ...both,
        role: failsHere || failsThere ? 'outcome' : 'cause',
        aspect: 'status',
        here: outcomesOf(ours.requests),
        there: outcomesOf(theirs.requests),
        weight: failsHere ? weights.failsHere : failsThere ? weights.failsThere : weights.otherOutcome,
        events: idsOf(
          newHere.filter((request) => !failsHere || hasFailed(request)),
          ours.requests,
        ),
      }),
    ]
  }
  const [codes, otherCodes] = [ours, theirs].map(({ requests }) => codesOf(requests))
  if (codes === otherCodes) return []
  return [
    difference({
      ...both,
      role: 'outcome',
      aspect: 'error code',
      here: codes || undefined,
      there: otherCodes || undefined,
      weight: weights.otherCode,
      events: idsOf(ours.requests.filter(hasFailed)),
    }),
  ]
}

function compareCounts(ours: Endpoint, theirs: Endpoint): Difference[] {
  const [a, b] = [ours.requests.length, theirs.requests.length]
  if (a === b) return []
  const isStorm = a >= b * storm.factor && a - b >= storm.more
  return [
    difference({
      area: 'requests',
      subject: ours.name,
      aspect: 'number of requests',
      here: String(a),
      there: String(b),
      weight: isStorm ? weights.storm : weights.count,
      events: idsOf(ours.requests),
      otherEvents: idsOf(theirs.requests),
    }),
  ]
}

function compareTimes(ours: Endpoint, theirs: Endpoint): Difference[] {
  const [a, b] = [medianTime(ours.requests), medianTime(theirs.requests)]
  if (a === undefined || b === undefined || Math.abs(a - b) < slow.ms) return []
  if (Math.max(a, b) < slow.factor * Math.min(a, b)) return []
  const weight = a < b ? weights.slowThere : a >= slow.much * b ? weights.verySlow : weights.slow
  return [
    difference({
      area: 'requests',
      subject: ours.name,
      aspect: 'response time',
      here: spanText(a),
      there: spanText(b),
      weight,
      events: idsOf([...ours.requests].sort((x, y) => (y.duration ?? 0) - (x.duration ?? 0))),
      otherEvents: idsOf(theirs.requests),
    }),
  ]
}

/** A 304 counts as the response it revalidated (RFC 9110, section 15.4.5). */
function outcomeOf(request: RequestEvent): string {
  switch (request.state) {
    case 'failed':
      return `no response${request.failure?.code ? ` (${request.failure.code})` : ''}`
    case 'timeout':
      return 'timed out'
    case 'aborted':
      return 'canceled by the page'
    case 'pending':
      return 'no response yet'
    case 'done': {
      const status = request.status === 304 ? 200 : request.status
      if (!status) return 'unknown status'
      return status < 400 && hasFailed(request) ? `${status} with errors` : String(status)
    }
  }
}

/** `500, 200 ×3`, failures first. */
function outcomesOf(requests: readonly RequestEvent[]): string {
  const counts = new Map<string, { count: number; failed: boolean }>()
  for (const request of requests) {
    const outcome = outcomeOf(request)
    const known = counts.get(outcome)
    counts.set(outcome, { count: (known?.count ?? 0) + 1, failed: hasFailed(request) })
  }
  return [...counts]
    .sort(([, a], [, b]) => Number(b.failed) - Number(a.failed))
    .map(([outcome, { count }]) => (count > 1 ? `${outcome} ×${count}` : outcome))
    .join(', ')
}

function codesOf(requests: readonly RequestEvent[]): string {
  const codes = requests.filter(hasFailed).flatMap((request) => errorCodeOf(request) ?? [])
  return [...new Set(codes)].sort().join(', ')
}

function medianTime(requests: readonly RequestEvent[]): number | undefined {
  const times = requests.flatMap(({ state, duration }) =>
    state === 'done' && duration !== undefined ? [duration] : [],
  )
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
}

function spanText(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** The ids of `first`, or of `otherwise` if that is empty. */
function idsOf(first: readonly RequestEvent[] | undefined, otherwise: readonly RequestEvent[] = []): string[] {
  return (first?.length ? first : otherwise).map(({ id }) => id)
}
