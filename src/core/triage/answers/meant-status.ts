/** What an answer means as a status of HTTP, where it does not say so itself. */

import { batchStatus } from '../../session/answers/batch.ts'
import { statusOfCode } from '../../session/answers/code-status.ts'
import { toldFailure } from '../../session/answers/envelope.ts'
import { isGraphql } from '../../session/answers/graphql.ts'
import { insideStatus } from '../../session/answers/inside-status.ts'
import { thrownBy } from '../../session/answers/thrown.ts'
import type { RequestEvent } from '../../session/index.ts'
import { answerStart } from './answer-start.ts'
import { isDatabaseFault } from './hosted-program.ts'
import { refusalOnPage } from './page-refusals.ts'
import { isRefusalPage, senderOf } from './pages.ts'
import type { Reason } from './reason.ts'

/** Reasons that HTTP has a status for. */
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
 * For GraphQL, where all is 200, by the code or the words of the answer; of a batch that of the failed part; 429 for a limit that is told with another status; and what the browser kept
 * from the page when that was a failure: whatever fails in front of an app adds no CORS headers. Of what the account may
 * not do, systems of business tell with 400 and 500 as well (SAP, SOAP, procedures of databases): that means 403. What such a
 * procedure refuses means 422, and a program of the server that broke 500. 417 answers a header that scripts may not send (RFC 9110
 * 15.5.18, https://fetch.spec.whatwg.org/#forbidden-request-header): beside the name of an exception it is what the app's own checks say.
 * @param isOwn the app's own server answered: of a limit that another one has told it, it speaks with 500
 */
export function meantStatus(
  event: RequestEvent,
  code: string | undefined,
  reason: Reason | undefined,
  isOwn: boolean,
): number | undefined {
  if ((event.withheldStatus ?? 0) >= 400) return event.withheldStatus
  if (reason === undefined && isCrash(event)) return 500
  // With 424 (RFC 4918 11.4) it is the limit of whoever was asked next.
  const isLimit = isRefused(event) || event.status === 503 || (isOwn && event.status === 500)
  if (reason === 'rate' && event.status !== 424 && isLimit) return 429
  if (reason === 'role') return 403
  if (reason === 'business-rule') return 422
  if (event.status === 417 && thrownBy(event))
    return (reason && reasonStatuses[reason]) ?? statusOfCode(code ?? '') ?? 422
  const onPage = refusalOnPage(event)
  if (onPage?.status) return onPage.status
  if (isRefusalPage(event) || onPage) return statusOfRefusal(event, reason)
  if (event.status === 500 && soapFault.test(answerStart(event))) return 422
  const inside = insideStatus(event) ?? batchStatus(event)
  // Ably and Appwrite say with 401 what somebody who is known may not do.
  if ((inside ?? event.status) === 401 && reason === 'permission') return 403
  // Where no code tells, a sentence is taken for a refusal or a fault, unless it gives another reason.
  const isByWords = inside === 422 || (inside === 500 && reason === 'rate')
  if (inside !== undefined) return (isByWords && reason && reasonStatuses[reason]) || inside
  if ((event.status ?? 0) >= 400) return statusOfBody(event, code) ?? event.status
  // AppSync calls `Unauthorized` what somebody who is signed in may not do.
  if (reason === 'permission') return 403
  const byCode = isGraphql(event) ? statusOfCode(code ?? '') : undefined
  // What a program of the server has done wrong is told of GraphQL as such.
  return (byCode === 500 ? undefined : byCode) ?? (reason && reasonStatuses[reason]) ?? event.status
}

/** A refusal whose body says, by a flag or a code, that the sign-in is over, or that it was too much: the status says less. */
function statusOfBody(event: RequestEvent, code = ''): number | undefined {
  // With 403, `unauthorized` is said of a right.
  const isOpen = isRefused(event) && event.status !== 401 && !/^unauthori[sz]ed$/i.test(code)
  const told = isOpen ? toldFailure(event)?.status : undefined
  return told === 401 || told === 413 || told === 429 ? told : undefined
}

/** SOAP tells each fault with 500, and whose it is inside: the caller's (SOAP 1.1 section 4.4.1, SOAP 1.2 part 1 section 5.4.6). */
const soapFault = /<(?:\w+:)?faultcode[^<>]*>\s*(?:\w+:)?Client\b|<(?:\w+:)?Value[^<>]*>\s*(?:\w+:)?Sender\b/

/**
 * What runtimes of servers say of a program that is wrong, whatever the status: .NET, Java, Go, Python, Ruby, PHP, JavaScript. Code that
 * the customer has written may say the same.
 */
const crash =
  /\bSystem\.(?:NullReference|IndexOutOfRange|InvalidCast)Exception\b|Object reference not set to an instance|\bjava\.lang\.(?:NullPointer|ClassCast|ArrayIndexOutOfBounds)Exception\b|nil pointer dereference|'NoneType' object (?:has no attribute|is not)|unsupported operand type\(s\) for|undefined method [`']\S{1,60}' for nil\b|Cannot read propert(?:y|ies) (?:'[^']{1,60}' )?of (?:undefined|null)\b|Call to a member function \S{1,60} on null\b|\bUndefined (?:array key|variable \$)|Attempt to read property "[^"]{1,60}" on null/
const customersCode = /script|formula|expression|snippet|macro|transform|lambda|your code|user[- _]code/i

function isCrash(event: RequestEvent): boolean {
  const { status = 0 } = event
  const head = answerStart(event)
  const mayTell = status === 200 || status === 400 || status === 422
  return mayTell && (isDatabaseFault(event) || (crash.test(head) && !customersCode.test(head)))
}

/** What it says beside the reason, such as a wrong password, is no matter of ours: it stays the 200 that it is. */
function statusOfRefusal({ status, responseBody }: RequestEvent, reason: Reason | undefined): number | undefined {
  if (senderOf(responseBody?.text) === 'firewall') return 403
  return (reason && (reasonStatuses[reason] ?? 400)) ?? status
}

const isRefused = ({ status = 0 }: RequestEvent) => status >= 400 && status < 500
