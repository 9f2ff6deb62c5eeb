/** Finds failed requests and what they mean for the customer. */

import { writtenOrigin } from '../../base/url-parts.ts'
import {
  type ConsoleEvent,
  type ErrorEvent,
  endpointOf,
  hostNameOf,
  isForeign,
  pathOf,
  type RequestEvent,
} from '../../session/index.ts'
import { reportedFailure } from '../../session/responses/envelope.ts'
import { errorCodeOf, hasFailed } from '../../session/responses/failure.ts'
import { isShortFragment } from '../../session/responses/fragment.ts'
import { grpcCode, insideStatus } from '../../session/responses/inside-status.ts'
import { meantStatus } from '../responses/meant-status.ts'
import { reasonOfName } from '../responses/named-service.ts'
import { reasonOfHost } from '../responses/other-host.ts'
import { refusalOnPage } from '../responses/page-refusals.ts'
import { isRefusalPage } from '../responses/pages.ts'
import { reasonOfAddress } from '../responses/passed-on.ts'
import { reasonOf, reasonOfPartner } from '../responses/reasons.ts'
import { reasonOfRefusal } from '../responses/refusal-words.ts'
import { responseText } from '../responses/response-text.ts'
import { isStaleForm } from '../responses/stale-form.ts'
import type { FailedRequest } from './failed-request.ts'
import { repeatOf, sentAgain, sentLater } from './later-attempts.ts'
import { isMissedByNobody } from './ornament.ts'
import { isBlockedBy, weigh } from './request-weight.ts'
import { servingHosts } from './serving-hosts.ts'
import { responsesOfSockets } from './socket-responses.ts'
import { aftermathOf, endpointKey, lastBefore, markFactor, stepBefore, type Timeline } from './when.ts'

export type { FailedRequest }

/** One entry per endpoint and outcome: the weightiest of its failures. */
export function findFailedRequests(timeline: Timeline, own: ReadonlySet<string>): FailedRequest[] {
  const groups = new Map<string, FailedRequest>()
  const serving = servingHosts(timeline)
  for (const event of [...timeline.requests, ...responsesOfSockets(timeline)]) {
    const isRefused = isRefusalPage(event) || isStaleForm(event) || refusalOnPage(event) !== undefined
    const isFailure = hasFailed(event) || isStuck(event, timeline) || isRefused
    if (!isFailure && reportedFailure(event) === undefined && !isShortFragment(event)) continue
    const failed = describe(event, timeline, own, serving)
    // The response says no, which may be normal for a question: it counts as a failure only if it gives a reason.
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
 * When the app's own calls failed, third-party calls are probably not the problem. Those without consequences lose weight if
 * errors follow from an own failure, and even more if a step led to an own failure while they were merely blocked. Analytics
 * does not count at all if a step led to any other failure, since errors are linked to it only by being close in time.
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

/** ms after which an unanswered request counts as stuck; most servers and proxies give up after 30 s */
const patience = 15_000

/**
 * Sent long ago, but still unanswered when the recording ended. Streams are meant to stay open, whatever opened them, and so are
 * calls that wait for news: those of the same endpoint were answered as late before.
 */
function isStuck(event: RequestEvent, { session, worked }: Timeline): boolean {
  if (event.state !== 'pending' || event.api === 'eventsource' || event.api === 'beacon') return false
  if ((event.status ?? 0) > 0 || session.endedAt - session.startedAt - event.at <= patience) return false
  return !(worked.get(endpointKey(event)) ?? []).some(({ at, duration = 0 }) => at < event.at && duration >= patience)
}

function describe(
  event: RequestEvent,
  timeline: Timeline,
  own: ReadonlySet<string>,
  serving: ReadonlySet<string>,
): FailedRequest {
  const step = stepBefore(timeline, event)
  const follows = aftermathOf(timeline, event)
  // A line printed close to an analytics call that no step led to is about something else, unless it is linked or holds an
  // error.
  const isBeside = step === undefined && isMissedByNobody(event.url)
  const aftermath = isBeside ? follows.filter((one) => !isLine(one) || one.cause !== undefined) : follows
  const code = codeOf(event)
  const thirdParty = isForeign(event.url, own)
  const body = responseText(event)
  const reason =
    reasonOf(code, body, event.status) ??
    (thirdParty
      ? reasonOfPartner(insideStatus(event) ?? event.status, body)
      : (reasonOfAddress(pathOf(event.url), event.status ?? 0, body) ??
        reasonOfHost(event.status, body, own) ??
        reasonOfName(event.status, body, own) ??
        reasonOfRefusal(insideStatus(event) ?? event.status, body, own)))
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

/** Printed as text only, without an error object. */
const isLine = (event: ErrorEvent | ConsoleEvent) =>
  event.kind === 'console' && !event.args.some(({ type }) => type === 'error')

/** Without generic words, and without a number that merely repeats the status. */
function codeOf(event: RequestEvent): string | undefined {
  const code =
    errorCodeOf(event) ?? /<Code>([\w.]{2,60})<\/Code>/.exec(event.responseBody?.text?.slice(0, 500) ?? '')?.[1]
  const ofGrpc = grpcCode(event)
  if (code === undefined && ofGrpc !== undefined) return `grpc-status ${ofGrpc}`
  return code === 'network' || code === 'timeout' || code === String(event.status) || isNoCode(code) ? undefined : code
}

/**
 * Codes that only say that something failed, and problem types that name the status's RFC section, as ASP.NET does, or nothing.
 */
const isNoCode = (code: string | undefined) =>
  /^(?:section-[\d.]+|about:blank|(?:\w+\.)?error|err|fail(?:ed|ure)?|erro|fehler|erreur|errore)$/i.test(code ?? '')
