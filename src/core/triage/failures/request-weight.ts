/** How likely a failed request is what the customer complains about. */
import { causeOfCode, headerValue, pathOf, type RequestEvent, routeTemplate } from '../../session/index.ts'
import type { FailedRequest } from './failed-request.ts'
import { sentLater } from './later-attempts.ts'
import { isMissedByNobody } from './ornament.ts'
import { between, effect, endOf, firstIndexSince, type Timeline } from './when.ts'

/**
 * Analytics only sends data; if the page loads something from its own server after a step, the customer wants to see it:
 * reports, figures.
 */
const isAskedFor = ({ event, step, thirdParty }: FailedRequest) =>
  step !== undefined &&
  !thirdParty &&
  (event.api === 'fetch' || event.api === 'xhr') &&
  (event.method.toUpperCase() === 'GET'
    ? /json/i.test(headerValue(event.requestHeaders, 'accept') ?? '')
    : onRecord.test(routeTemplate(event.url)))

/** `/rents/{id}/collect`, `/parcels/{id}/track`: what is done to a record of the app’s own, by a word that counters of visits use too. */
const onRecord = /\/\{id\}\/(?:collect|track|pixel|analytics)$/

/** The input was rejected: if the same call succeeds later, the customer has corrected it. */
const isOfData = ({ status }: FailedRequest) => status === 400 || status === 422

/** Apollo asks by hash first, and sends the whole query if the server does not know the hash. */
const isQuestion = /^PERSISTED_QUERY_NOT_(?:FOUND|SUPPORTED)$/

/** ms after which somebody waiting for the result of a step has noticed the failure */
const noticed = 15_000

/** 0..1: how likely a failed request is what the customer complains about. */
export function weigh(failed: FailedRequest, timeline: Timeline): number {
  const { event, code, aftermath, step, recovered, thirdParty } = failed
  const felt = aftermath.length > 0
  if (event.api === 'beacon' || isCutByLeaving(event, timeline) || isQuestion.test(code ?? '')) return 0.2
  if (isLoadedWhole(event, timeline)) return 0.3
  // Designed behaviour: the app kept the change and sent it later by itself.
  if (recovered && recovered === sentLater(event, timeline) && recovered.url !== event.url) return 0.3
  if (recovered) return step && endOf(recovered) - event.at > noticed && !isOfData(failed) ? 0.5 : 0.3
  // A check whether something exists, and the response is no.
  if (event.method.toUpperCase() === 'HEAD' && event.status === 404 && !felt) return 0.3
  if (isMissedByNobody(event.url) && !felt && !isAskedFor(failed)) return 0.3
  if (!felt && nobodyMisses(failed, timeline)) return 0.3
  if (felt && step) return 1
  // Without an error of the page, the third-party service may be one that nobody sees.
  if (step && !felt && thirdParty && isBlockedBy(event) && !isByPolicy(event)) return 0.6
  if (felt || step) return 0.95
  return thirdParty ? 0.6 : 0.85
}

/**
 * There was no error of the page, and one of these holds:
 * - another company's service that no step asked for was blocked, or a later step succeeded
 * - another company's service that a step asked for was blocked, but the app completed the step all the same
 * - the app's own server was not reached because of a blocker, no step had asked, and a later step succeeded
 * - a question about permissions was answered with 403
 * - something was not there (404), and it was then created or a later step succeeded
 * - a picture of somebody was not there (404), for which pages have a placeholder
 */
function nobodyMisses({ event, step, thirdParty, status }: FailedRequest, timeline: Timeline): boolean {
  const { steps, taken } = timeline
  const later = steps[firstIndexSince(steps, event.at)]
  const wentOn = later !== undefined && (taken.at(-1)?.at ?? -1) >= later.at
  if (thirdParty && step && isBlockedBy(event)) {
    const next = taken[firstIndexSince(taken, event.at)]
    return next !== undefined && next.at - step.at <= effect
  }
  if (!step && isBlockedBy(event)) return thirdParty || wentOn
  if (thirdParty && !step) return wentOn
  if (event.method.toUpperCase() !== 'GET' || event.api === 'document') return false
  if (status === 403) return isAboutRights(event.url)
  if (status !== 404) return false
  if (!step && /\/(?:photo|avatar|picture|image|thumbnail|logo)$/i.test(pathOf(event.url))) return true
  // A missing record of the app's own may well matter to the customer.
  return isMadeLater(event, timeline) || (wentOn && (thirdParty || !routeTemplate(event.url).includes('{id}')))
}

/** An extension or the browser itself blocked it, according to the error code. */
export const isBlockedBy = ({ failure }: RequestEvent) => causeOfCode(failure?.code ?? '') === 'blocker'

/** A company policy for its browsers: a list of unwanted hosts, rather than a list of trackers. */
export const isByPolicy = ({ failure }: RequestEvent) => /BLOCKED_BY_ADMINISTRATOR/.test(failure?.code ?? '')

/** The page asks what the account may do so as to hide the rest, so no is a valid response. */
const isAboutRights = (url: string) =>
  /\/(?:capabilities|permissions?|rights|entitlements?|privileges|features?|feature-flags)$/i.test(pathOf(url))

/** What was not there is made by a later call to what holds it: `/api/drafts` for `/api/drafts/current`. */
function isMadeLater(event: RequestEvent, { takenAt }: Timeline): boolean {
  const { url } = event
  for (let end = url.lastIndexOf('/'); end > 0; end = url.lastIndexOf('/', end - 1))
    if ((takenAt.get(url.slice(0, end)) ?? -1) >= endOf(event)) return true
  return false
}

/** ms between the end of a document and the failure of its calls */
const leaving = 200

/** The next page ended the call; engines report this as a failure. */
function isCutByLeaving(event: RequestEvent, { navigations }: Timeline): boolean {
  if (event.state !== 'failed' || (event.status ?? 0) > 0) return false
  const code = event.failure?.code
  if (code === 'NS_BINDING_ABORTED' || code === 'net::ERR_ABORTED') return true
  if (code !== undefined) return false
  const end = endOf(event)
  for (const { how, frame } of between(navigations, Math.max(event.at, end - leaving), end + leaving)) {
    if (how === 'leave' && frame === event.frame) return true
  }
  return false
}

/** ms within which a framework that lacks a page's data loads the whole page instead */
const turn = 5_000

/**
 * A page's data belonged to another build and is gone, so Next.js loads the whole page instead
 * (https://nextjs.org/docs/pages/building-your-application/deploying#version-skew). The customer only notices the delay.
 */
function isLoadedWhole(event: RequestEvent, { navigations }: Timeline): boolean {
  const [, base = '', page] = /^(.*)\/_next\/data\/[^/]+(\/.*)\.json$/.exec(pathOf(event.url)) ?? []
  if (page === undefined || (event.status !== 404 && event.status !== 410)) return false
  const path = page === '/index' ? base || '/' : base + page
  for (const { how, url } of between(navigations, event.at, endOf(event) + turn)) {
    if (how === 'load' && pathOf(url) === path) return true
  }
  return false
}
