/** How likely a request that failed is what the customer complains about. */
import { causeOfCode, headerValue, pathOf, type RequestEvent, routeTemplate } from '../../session/index.ts'
import type { FailedRequest } from './failed-request.ts'
import { sentLater } from './later-attempts.ts'
import { isMissedByNobody } from './ornament.ts'
import { effect, endOf, firstIndexSince, type Timeline } from './when.ts'

/** Measuring sends; what the page asks of its own server after a step, the customer wants to see: reports, figures. */
const isAskedFor = ({ event, step, thirdParty }: FailedRequest) =>
  step !== undefined &&
  !thirdParty &&
  event.method.toUpperCase() === 'GET' &&
  (event.api === 'fetch' || event.api === 'xhr') &&
  /json/i.test(headerValue(event.requestHeaders, 'accept') ?? '')

/** What was entered was not accepted: when the same call goes through later, the customer has corrected it. */
const isOfData = ({ status }: FailedRequest) => status === 400 || status === 422

/** Apollo asks by a hash first, and sends the query when the server does not know that. */
const isQuestion = /^PERSISTED_QUERY_NOT_(?:FOUND|SUPPORTED)$/

/** ms after which somebody who waits for what a step asked for has seen that it failed */
const noticed = 15_000

/** 0..1: how likely a failed request is what the customer complains about. */
export function weigh(failed: FailedRequest, timeline: Timeline): number {
  const { event, code, aftermath, step, recovered, thirdParty } = failed
  const felt = aftermath.length > 0
  if (event.api === 'beacon' || isCutByLeaving(event, timeline) || isQuestion.test(code ?? '')) return 0.2
  if (isLoadedWhole(event, timeline)) return 0.3
  // What the app keeps and sends later by itself, it is made for.
  if (recovered && recovered === sentLater(event, timeline) && recovered.url !== event.url) return 0.3
  if (recovered) return step && endOf(recovered) - event.at > noticed && !isOfData(failed) ? 0.5 : 0.3
  // A question whether something exists, and no is an answer.
  if (event.method.toUpperCase() === 'HEAD' && event.status === 404 && !felt) return 0.3
  if (isMissedByNobody(event.url) && !felt && !isAskedFor(failed)) return 0.3
  if (!felt && nobodyMisses(failed, timeline)) return 0.3
  if (felt && step) return 1
  // Without an error of the page, a service of another company may as well be one that nobody sees.
  if (step && !felt && thirdParty && isBlockedBy(event) && !isByPolicy(event)) return 0.6
  if (felt || step) return 0.95
  return thirdParty ? 0.6 : 0.85
}

/**
 * Without an error of the page, and the customer could go on: another company's service that no step asked for, when it was
 * blocked, or when a later step was answered well; one that a step asked for and that was blocked, when the app took what the
 * step was about all the same; and a question for what is not there (404), when it was made then, or when
 * a later step was answered well; or for a picture of somebody, for which a page has another.
 */
function nobodyMisses({ event, step, thirdParty, status }: FailedRequest, { steps, taken }: Timeline): boolean {
  const later = steps[firstIndexSince(steps, event.at)]
  const wentOn = later !== undefined && (taken.at(-1)?.at ?? -1) >= later.at
  if (thirdParty && step && isBlockedBy(event))
    return taken.some((made) => made.at >= event.at && made.at - step.at <= effect)
  if (!step && isBlockedBy(event)) return thirdParty || wentOn
  if (thirdParty && !step) return wentOn
  if (event.method.toUpperCase() !== 'GET' || event.api === 'document') return false
  if (status === 403) return isAboutRights(event.url)
  if (status !== 404) return false
  if (!step && /\/(?:photo|avatar|picture|image|thumbnail|logo)$/i.test(pathOf(event.url))) return true
  const isMade = taken.some((made) => made.at >= endOf(event) && isCollectionOf(made.url, event.url))
  // A record of the app's own that is there no more, a customer may well miss.
  return isMade || (wentOn && (thirdParty || !routeTemplate(event.url).includes('{id}')))
}

/** An extension or the browser itself stopped it, and says so. */
export const isBlockedBy = ({ failure }: RequestEvent) => causeOfCode(failure?.code ?? '') === 'blocker'

/** A policy that a company has set for its browsers: made of hosts that it does not want, and no list of what only measures. */
export const isByPolicy = ({ failure }: RequestEvent) => /BLOCKED_BY_ADMINISTRATOR/.test(failure?.code ?? '')

/** A page asks what the account may do, to show no more than that: no is an answer. */
const isAboutRights = (url: string) =>
  /\/(?:capabilities|permissions?|rights|entitlements?|privileges|features?|feature-flags)$/i.test(pathOf(url))

/** `/api/drafts` of `/api/drafts/current` */
const isCollectionOf = (made: string, asked: string) => asked.startsWith(`${made.replace(/[?#].*$/s, '')}/`)

/** ms between the end of a document and what its calls are told of it */
const leaving = 200

/** The next page ended the call: engines tell of that as of a failure. */
function isCutByLeaving(event: RequestEvent, { session }: Timeline): boolean {
  if (event.state !== 'failed' || (event.status ?? 0) > 0) return false
  const code = event.failure?.code
  if (code === 'NS_BINDING_ABORTED' || code === 'net::ERR_ABORTED') return true
  if (code !== undefined) return false
  return session.events.some(
    (other) =>
      other.kind === 'navigation' &&
      other.how === 'leave' &&
      other.frame === event.frame &&
      other.at >= event.at &&
      Math.abs(other.at - endOf(event)) <= leaving,
  )
}

/** ms within which a framework that did not find the data of a page goes to the page itself */
const turn = 5_000

/**
 * Data of a page of another build are gone, and Next.js goes to the page with a whole load in their place
 * (https://nextjs.org/docs/pages/building-your-application/deploying#version-skew): nobody sees more than that it takes longer.
 */
function isLoadedWhole(event: RequestEvent, { session }: Timeline): boolean {
  const [, base = '', page] = /^(.*)\/_next\/data\/[^/]+(\/.*)\.json$/.exec(pathOf(event.url)) ?? []
  if (page === undefined || (event.status !== 404 && event.status !== 410)) return false
  const path = page === '/index' ? base || '/' : base + page
  const end = endOf(event)
  return session.events.some(
    (other) =>
      other.kind === 'navigation' &&
      other.how === 'load' &&
      other.at >= event.at &&
      other.at - end <= turn &&
      pathOf(other.url) === path,
  )
}
