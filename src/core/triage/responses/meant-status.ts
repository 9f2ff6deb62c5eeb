/** The HTTP status a response stands for when its actual status does not say. */

import type { RequestEvent } from '../../session/index.ts'
import { batchStatus } from '../../session/responses/batch.ts'
import { statusOfCode } from '../../session/responses/code-status.ts'
import { reportedFailure } from '../../session/responses/envelope.ts'
import { isGraphql } from '../../session/responses/graphql.ts'
import { insideStatus } from '../../session/responses/inside-status.ts'
import { thrownBy } from '../../session/responses/thrown.ts'
import { isDatabaseFault } from './hosted-program.ts'
import { refusalOnPage } from './page-refusals.ts'
import { isRefusalPage, senderOf } from './pages.ts'
import type { Reason } from './reason.ts'
import { responseStart } from './response-start.ts'

/** Reasons with a corresponding HTTP status. */
const reasonStatuses: Partial<Record<Reason, number>> = {
  session: 401,
  permission: 403,
  role: 403,
  'business-rule': 422,
  plan: 402,
  rate: 429,
  exhausted: 503,
  provider: 502,
}

/**
 * The status a response really means.
 * - GraphQL answers everything with 200: the code or the text of the response decides. A batch takes the status of the part that
 *   failed.
 * - A rate limit means 429, whatever status it came with.
 * - A failed status that the browser withheld from the page counts, since whatever fails in front of an app adds no CORS
 *   headers.
 * - Business systems (SAP, SOAP, stored procedures) also report missing permissions with 400 and 500: that means 403. A stored
 *   procedure that rejects its input means 422, and a crashed server program 500.
 * - 417 is the response to a header that scripts may not send (RFC 9110 15.5.18,
 *   https://fetch.spec.whatwg.org/#forbidden-request-header), so next to an exception name it comes from the app's own checks.
 * @param isOwn the app's own server answered; it may pass on another service's limit as a 500
 */
export function meantStatus(
  event: RequestEvent,
  code: string | undefined,
  reason: Reason | undefined,
  isOwn: boolean,
): number | undefined {
  if ((event.withheldStatus ?? 0) >= 400) return event.withheldStatus
  if (reason === undefined && isCrash(event)) return 500
  // With 424 (RFC 4918 11.4) the limit is that of a service further back.
  const isLimit = isRefused(event) || event.status === 503 || (isOwn && event.status === 500)
  if (reason === 'rate' && event.status !== 424 && isLimit) return 429
  if (reason === 'role') return 403
  if (reason === 'business-rule') return 422
  if (event.status === 417 && thrownBy(event))
    return (reason && reasonStatuses[reason]) ?? statusOfCode(code ?? '') ?? 422
  const onPage = refusalOnPage(event)
  if (onPage?.status) return onPage.status
  if (isRefusalPage(event) || onPage) return statusOfRefusal(event, reason)
  if (event.status === 500 && soapFault.test(responseStart(event))) return 422
  const inside = insideStatus(event) ?? batchStatus(event)
  // Ably and Appwrite also answer 401 when a known user lacks a permission.
  if ((inside ?? event.status) === 401 && reason === 'permission') return 403
  // Without a code, the text decides between refusal and fault, unless it gives a more specific reason.
  const isByWords = inside === 422 || (inside === 500 && reason === 'rate')
  if (inside !== undefined) return (isByWords && reason && reasonStatuses[reason]) || inside
  if ((event.status ?? 0) >= 400) return statusOfBody(event, code) ?? event.status
  // AppSync says `Unauthorized` when a signed-in user lacks a permission.
  if (reason === 'permission') return 403
  const byCode = isGraphql(event) ? statusOfCode(code ?? '') : undefined
  // Server faults in GraphQL keep their status: they belong to the rule on GraphQL errors.
  return (byCode === 500 ? undefined : byCode) ?? (reason && reasonStatuses[reason]) ?? event.status
}

/**
 * The status that a flag or code in the body of a refusal stands for, when it says more than the actual one: signed out, too
 * large or too many.
 */
function statusOfBody(event: RequestEvent, code = ''): number | undefined {
  // With 403, `unauthorized` means a missing permission.
  const isOpen = isRefused(event) && event.status !== 401 && !/^unauthori[sz]ed$/i.test(code)
  const told = isOpen ? reportedFailure(event)?.status : undefined
  return told === 401 || told === 413 || told === 429 ? told : undefined
}

/**
 * SOAP answers every fault with 500 and says inside whether the caller is to blame (SOAP 1.1 section 4.4.1, SOAP 1.2 part 1
 * section 5.4.6).
 */
const soapFault = /<(?:\w+:)?faultcode[^<>]*>\s*(?:\w+:)?Client\b|<(?:\w+:)?Value[^<>]*>\s*(?:\w+:)?Sender\b/

/**
 * Runtime errors that mean a bug in the server's program, whatever the status: .NET, Java, Go, Python, Ruby, PHP, JavaScript.
 * Code written by the customer can fail in the same words.
 */
const crash =
  /\bSystem\.(?:NullReference|IndexOutOfRange|InvalidCast)Exception\b|Object reference not set to an instance|\bjava\.lang\.(?:NullPointer|ClassCast|ArrayIndexOutOfBounds)Exception\b|nil pointer dereference|'NoneType' object (?:has no attribute|is not)|unsupported operand type\(s\) for|undefined method [`']\S{1,60}' for nil\b|Cannot read propert(?:y|ies) (?:'[^']{1,60}' )?of (?:undefined|null)\b|Call to a member function \S{1,60} on null\b|\bUndefined (?:array key|variable \$)|Attempt to read property "[^"]{1,60}" on null/
const customersCode = /script|formula|expression|snippet|macro|transform|lambda|your code|user[- _]code/i

function isCrash(event: RequestEvent): boolean {
  const { status = 0 } = event
  const head = responseStart(event)
  const mayTell = status === 200 || status === 400 || status === 422
  return mayTell && (isDatabaseFault(event) || (crash.test(head) && !customersCode.test(head)))
}

/** A refusal without a known reason, such as a wrong password, keeps its 200. */
function statusOfRefusal({ status, responseBody }: RequestEvent, reason: Reason | undefined): number | undefined {
  if (senderOf(responseBody?.text) === 'firewall') return 403
  return (reason && (reasonStatuses[reason] ?? 400)) ?? status
}

const isRefused = ({ status = 0 }: RequestEvent) => status >= 400 && status < 500
