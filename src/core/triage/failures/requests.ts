/** Requests that failed, with what they mean for the customer. */

import { writtenOrigin } from '../../base/url-parts.ts'
import { toldFailure } from '../../session/answers/envelope.ts'
import { errorCodeOf, hasFailed } from '../../session/answers/failure.ts'
import { isShortFragment } from '../../session/answers/fragment.ts'
import { grpcCode, insideStatus } from '../../session/answers/inside-status.ts'
import {
  type ConsoleEvent,
  causeOfCode,
  type ErrorEvent,
  endpointOf,
  headerValue,
  hostNameOf,
  isForeign,
  pathOf,
  type RequestEvent,
  routeTemplate,
  type Session,
  type StepEvent,
} from '../../session/index.ts'
import { answerText } from '../answers/answer-text.ts'
import { meantStatus } from '../answers/meant-status.ts'
import { reasonOfHost } from '../answers/other-host.ts'
import { refusalOnPage } from '../answers/page-refusals.ts'
import { isRefusalPage } from '../answers/pages.ts'
import { reasonOfAddress } from '../answers/passed-on.ts'
import type { Reason } from '../answers/reason.ts'
import { reasonOf, reasonOfPartner } from '../answers/reasons.ts'
import { isStaleForm } from '../answers/stale-form.ts'
import type { Causes } from './causes.ts'
import { isMissedByNobody } from './ornament.ts'
import { servingHosts } from './serving-hosts.ts'
import { answersOfSockets } from './socket-answers.ts'
import {
  addressKey,
  aftermathOf,
  effect,
  endOf,
  endpointKey,
  firstIndexSince,
  lastBefore,
  markFactor,
  stepBefore,
  type Timeline,
} from './when.ts'

/** One endpoint with one outcome. */
export interface FailedRequest {
  event: RequestEvent
  /** 0..1: how likely this failure is what the customer complains about */
  weight: number
  /** `PUT /api/invoices/{id}` */
  endpoint: string
  /** what the answer means as a status of HTTP: not always what it says (see `meantStatus`) */
  status: number | undefined
  /** the code of server or browser, without the general `network` and `timeout` */
  code: string | undefined
  /** why, where the answer says more than its status */
  reason: Reason | undefined
  thirdParty: boolean
  /** a host that serves the app: one of its own, or one that has answered other calls well (see `servingHosts`) */
  serving: boolean
  /** to another origin, so the rules of CORS apply */
  crossOrigin: boolean
  /** the call that did succeed after this one failed: the same method and URL */
  recovered: RequestEvent | undefined
  /** a call of the same endpoint that succeeded before, maybe for another id */
  workedBefore: RequestEvent | undefined
  /** ids of all failures of this endpoint with this outcome */
  events: string[]
  step: StepEvent | undefined
  /** why there was no answer; empty when there was one */
  causes: Causes
  /** errors of the page that follow from it: consequences, no causes */
  aftermath: (ErrorEvent | ConsoleEvent)[]
}

/** One entry per endpoint and outcome: the weightiest of its failures. */
export function findFailedRequests(timeline: Timeline, own: ReadonlySet<string>): FailedRequest[] {
  const groups = new Map<string, FailedRequest>()
  const serving = servingHosts(timeline)
  for (const event of [...timeline.requests, ...answersOfSockets(timeline)]) {
    const isRefused = isRefusalPage(event) || isStaleForm(event) || refusalOnPage(event) !== undefined
    const isFailure = hasFailed(event) || isStuck(event, timeline.session) || isRefused
    if (!isFailure && toldFailure(event) === undefined && !isShortFragment(event)) continue
    const failed = describe(event, timeline, own, serving)
    // It says no, and of a question that may be a usual answer: only where it gives a reason, something failed.
    if (!isFailure && (failed.reason === undefined || (failed.reason !== 'session' && isShortFragment(event)))) continue
    const key = `${failed.endpoint} ${hostNameOf(event.url)} ${event.status ?? event.state} ${failed.code ?? ''}`
    const known = groups.get(key)
    if (!known) groups.set(key, failed)
    else {
      known.events.push(event.id)
      if (failed.weight >= known.weight) groups.set(key, { ...failed, events: known.events })
    }
  }
  return besideOwn([...groups.values()])
}

/**
 * Where the app's own calls failed, what was asked of others is hardly the trouble: without effect, nothing of it where
 * errors follow from the own failure, and less where a step led to that and this was only blocked; and no measuring where a
 * step led to a failure of anything else, as errors follow from that by nearness only.
 */
function besideOwn(failures: readonly FailedRequest[]): FailedRequest[] {
  const trouble = failures.filter((one) => !one.thirdParty && !one.recovered && one.weight > 0.35)
  const isFelt = trouble.some(({ aftermath }) => aftermath.length > 0)
  const isAsked = trouble.some(({ step }) => step !== undefined)
  const isAskedOfAny = failures.some(
    ({ event, recovered, weight, step }) => step && !recovered && weight > 0.35 && !isMissedByNobody(event.url),
  )
  return failures.map((one) => {
    if (!one.thirdParty) return one
    if (isAskedOfAny && isMissedByNobody(one.event.url)) return { ...one, weight: Math.min(one.weight, 0.3) }
    if (one.aftermath.length > 0) return one
    if (isAsked && isBlockedBy(one.event)) return { ...one, weight: one.weight * 0.5 }
    return isFelt ? { ...one, weight: one.weight * 0.6 } : one
  })
}

/** ms after which a request without an answer counts as stuck; most servers and proxies give up after 30 s */
const patience = 15_000

/** Sent long ago, and still no answer when the recording ended. Streams are meant to stay open. */
function isStuck(event: RequestEvent, session: Session): boolean {
  if (event.state !== 'pending' || event.api === 'eventsource' || event.api === 'beacon') return false
  return session.endedAt - session.startedAt - event.at > patience
}

function describe(
  event: RequestEvent,
  timeline: Timeline,
  own: ReadonlySet<string>,
  serving: ReadonlySet<string>,
): FailedRequest {
  const step = stepBefore(timeline, event)
  const follows = aftermathOf(timeline, event)
  // A line that is printed near a call that only measures, and that no step led to, is of something else: unless it is linked, or holds an error.
  const isBeside = step === undefined && isMissedByNobody(event.url)
  const aftermath = isBeside ? follows.filter((one) => !isLine(one) || one.cause !== undefined) : follows
  const code = codeOf(event)
  const thirdParty = isForeign(event.url, own)
  const body = answerText(event)
  const reason =
    reasonOf(code, body, event.status) ??
    (thirdParty
      ? reasonOfPartner(insideStatus(event) ?? event.status, body)
      : (reasonOfAddress(pathOf(event.url), event.status ?? 0, body) ?? reasonOfHost(event.status, body, own)))
  const failed: FailedRequest = {
    event,
    weight: 1,
    endpoint: endpointOf(event),
    status: meantStatus(event, code, reason, !thirdParty),
    code,
    reason,
    thirdParty,
    serving: !thirdParty || serving.has(hostNameOf(event.url)),
    crossOrigin: /^https?:/i.test(event.url) && writtenOrigin(event.url) !== timeline.session.site,
    recovered: repeatOf(event, timeline) ?? sentAgain(event, timeline) ?? sentLater(event, timeline),
    workedBefore: lastBefore(timeline.worked.get(endpointKey(event)) ?? [], event.at),
    events: [event.id],
    step,
    causes: {},
    aftermath,
  }
  return { ...failed, weight: weigh(failed, timeline) * markFactor(timeline, event) }
}

/** Printed as words alone. */
const isLine = (event: ErrorEvent | ConsoleEvent) =>
  event.kind === 'console' && !event.args.some(({ type }) => type === 'error')

/** The same call, made later or at least answered later: apps repeat a call before they have read what failed. */
function repeatOf(event: RequestEvent, { worked }: Timeline): RequestEvent | undefined {
  const calls = worked.get(addressKey(event)) ?? []
  for (let at = firstIndexSince(calls, event.at); at < calls.length; at++)
    if (endOf(calls[at]!) > endOf(event)) return calls[at]
  return undefined
}

/**
 * A form that the server sent back with what is wrong (4xx), and that then went through. Where a form's document comes
 * from a redirect, its own address is not known any more: the next one that was sent counts.
 */
function sentAgain(event: RequestEvent, { requests }: Timeline): RequestEvent | undefined {
  const isForm = ({ api, method }: RequestEvent) => api === 'document' && method === 'POST'
  if (!isForm(event) || (event.status ?? 0) < 400 || (event.status ?? 0) >= 500) return undefined
  const next = requests.find((other) => isForm(other) && other.at > event.at)
  return next && next.frame !== event.frame && !hasFailed(next) ? next : undefined
}

/** A change that got no answer, and that the app kept: a call of another address has taken it along since. */
function sentLater(event: RequestEvent, { taken }: Timeline): RequestEvent | undefined {
  const body = event.requestBody?.text ?? ''
  if (event.status || event.state !== 'failed' || body.length < enough) return undefined
  return taken.find((one) => one.at > event.at && one.requestBody?.text?.includes(body))
}
/** chars of a body below which another one may hold it by chance */
const enough = 12

/** Without the general words, and without a number that only says the status again. */
function codeOf(event: RequestEvent): string | undefined {
  const code =
    errorCodeOf(event) ?? /<Code>([\w.]{2,60})<\/Code>/.exec(event.responseBody?.text?.slice(0, 500) ?? '')?.[1]
  const ofGrpc = grpcCode(event)
  if (code === undefined && ofGrpc !== undefined) return `grpc-status ${ofGrpc}`
  return code === 'network' || code === 'timeout' || code === String(event.status) || isNoCode(code) ? undefined : code
}

/** What says no more than that it failed; the type of problem details that names the RFC of the status, as ASP.NET does, or nothing. */
const isNoCode = (code: string | undefined) =>
  /^(?:section-[\d.]+|about:blank|(?:\w+\.)?error|err|fail(?:ed|ure)?|erro|fehler|erreur|errore)$/i.test(code ?? '')

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

function weigh(failed: FailedRequest, timeline: Timeline): number {
  const { event, code, aftermath, step, recovered, thirdParty } = failed
  const felt = aftermath.length > 0
  if (event.api === 'beacon' || isCutByLeaving(event, timeline) || isQuestion.test(code ?? '')) return 0.2
  // What the app keeps and sends later by itself, it is made for.
  if (recovered && recovered === sentLater(event, timeline) && recovered.url !== event.url) return 0.3
  if (recovered) return step && endOf(recovered) - event.at > noticed && !isOfData(failed) ? 0.5 : 0.3
  // A question whether something exists, and no is an answer.
  if (event.method.toUpperCase() === 'HEAD' && event.status === 404 && !felt) return 0.3
  if (isMissedByNobody(event.url) && !felt && !isAskedFor(failed)) return 0.3
  if (!felt && nobodyMisses(failed, timeline)) return 0.3
  if (felt && step) return 1
  // Without an error of the page, a service of another company may as well be one that nobody sees.
  if (step && !felt && thirdParty && isBlockedBy(event)) return 0.6
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
const isBlockedBy = ({ failure }: RequestEvent) => causeOfCode(failure?.code ?? '') === 'blocker'

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
