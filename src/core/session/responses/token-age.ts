/** Whether a web token explains a refusal: compares its claims with the time of the response. */

import type { RequestEvent, TokenFacts } from '../events/request.ts'
import { headerValue } from './headers.ts'

/**
 * One sentence per web token of a request that was refused (401, 403, 419, 440, 498):
 * `The token redacted-bearer-1 had expired 3 min before the 401.`
 *
 * Prefers the response's `Date`, which is the server's own clock; falls back to the customer's clock.
 * @param startedAt epoch ms of the session
 */
export function tokenSentences(request: RequestEvent, startedAt: number): string[] {
  const { status, tokens = [] } = request
  if (status === undefined || !/^(?:40[13]|419|440|498)$/.test(String(status))) return []
  const at = answeredAt(request, startedAt)
  return tokens.flatMap((token) => sentence(token, status, at) ?? [])
}

function sentence({ label, exp, nbf }: TokenFacts, status: number, at: number): string | undefined {
  const [until, from] = [epochOf(exp), epochOf(nbf)]
  if (until !== undefined && until <= at)
    return `The token ${label} had expired ${span(at - until)} before the ${status}.`
  if (from !== undefined && from > at)
    return `The token ${label} was not valid until ${span(from - at)} after the ${status}.`
  if (until === undefined) return undefined
  return `The token ${label} was valid for another ${span(until - at)} at the ${status}: its age is not the reason.`
}

/** s of the year 5138; a larger number was written in ms by mistake, against RFC 7519, section 2 */
const latest = 1e11

/** Epoch ms of a claim. */
const epochOf = (claim: number | undefined): number | undefined =>
  claim === undefined || claim > latest ? claim : claim * 1000

function answeredAt({ at, duration = 0, responseHeaders }: RequestEvent, startedAt: number): number {
  const header = headerValue(responseHeaders, 'date')
  const server = header === undefined ? Number.NaN : Date.parse(header)
  return Number.isNaN(server) ? startedAt + at + duration : server
}

function span(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 100) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 100) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}
