/** What a status means, shared by several rules. */
import { isGraphql } from '../../session/responses/graphql.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { functionFault, isHostedFault } from '../responses/hosted-program.ts'
import type { Reason } from '../responses/reason.ts'
import { responseStart } from '../responses/response-start.ts'

/** A server in front of the app got no valid response from it (RFC 9110 15.6.3 to 15.6.5; 520 to 530: Cloudflare). */
export function isGateway(status: number | undefined): boolean {
  return status === 502 || status === 503 || status === 504 || (status !== undefined && status >= 520 && status <= 530)
}

/** A gateway reports a fault in the function behind it, which has nothing to do with load. */
export function isFunctionFault({ event, status }: Pick<FailedRequest, 'event' | 'status'>): boolean {
  return (status === 502 || status === 503) && functionFault.test(responseStart(event))
}

/** A fault in the maker's own program or database on another company's host: the platform is theirs, the fault ours. */
export function isOwnFaultElsewhere({ event, reason, step, thirdParty }: FailedRequest): boolean {
  return thirdParty && !isExplained(reason) && isHostedFault(event, step !== undefined)
}

/** The response names a party behind the server, a setting or something the server lacks, which says more than its status. */
export function isExplained(reason: FailedRequest['reason']): boolean {
  return reason !== undefined && explained.has(reason)
}

const explained: ReadonlySet<Reason> = new Set<Reason>([
  'too-large',
  'provider',
  'remote',
  'key',
  'grant',
  'set-up',
  'permission',
  'session',
  'exhausted',
  'row-locked',
  'out-of-sync',
  'payment',
])

/** Something in the network in between answered (RFC 9110 15.5.8, RFC 6585 6). */
export function isOfNetwork(status: number | undefined): boolean {
  return status === 407 || status === 511
}

/** A GraphQL server rejects the query itself, so the program is wrong rather than the input. */
export function isRefusedQuery({ code = '', event }: Pick<FailedRequest, 'code' | 'event'>): boolean {
  if (/^GRAPHQL_(?:VALIDATION|PARSE)_FAILED$/.test(code)) return true
  // Hasura, graphql-java; elsewhere these words are about the input.
  return isGraphql(event) && /^(?:validation-failed|ValidationError|InvalidSyntax)$/.test(code)
}

/**
 * Not signed in, or no longer: 401, the 419 and 440 that some frameworks use for an ended session, and 498 for an invalid token
 * (ArcGIS).
 */
export function isUnauthenticated(status: number | undefined): boolean {
  return status === 401 || status === 419 || status === 440 || status === 498
}

/** Endpoints where a refusal means wrong credentials rather than an ended session. */
export function isSignInEndpoint(endpoint: string): boolean {
  return /^POST .*\/(?:log-?in|sign-?in|sessions?|authenticate|authn|token|saml2?\/\w+|acs|accounts:signIn\w+|(?:mfa|otp|totp|2fa|two-?factor)(?:\/[a-z-]+)?)(?: |$)/i.test(
    endpoint,
  )
}

/** Endpoints that renew a session without any action by the customer. */
export function isRenewal(endpoint: string): boolean {
  return /refresh|renew|silent/i.test(endpoint)
}
