/**
 * What an app's own server passes on about another party behind it: a company it calls, a system of the customer, an account
 * elsewhere. A gateway in front of the app could not know about these.
 */
import type { Reason } from './reason.ts'

/**
 * The reason found behind the server; undefined when the response mentions nobody.
 * @param head the answer's code and the beginning of its body
 */
export function reasonBehind(code: string | undefined, head: string, status: number): Reason | undefined {
  if (isOfGrant(code, head)) return 'grant'
  if (status !== 401 && status !== 403 && refusedServiceKey.test(head)) return 'set-up'
  if (status >= 500 && isOfCustomer(head)) return 'remote'
  if (status >= 500 && (refusedSignIn.test(head) || refusesByName(head))) return 'key'
  if (status >= 200 && status < 300)
    return (isAway.test(code ?? '') && namesSource.test(head)) || saysAway.test(head) ? 'provider' : undefined
  // 424: the server itself says that it depended on something else (RFC 4918 11.4).
  if (status === 424 && reportsKnown.test(head)) return 'provider'
  return status >= 500 &&
    (isOfProvider(code ?? '', head) || (status > 501 && (namesOther(code ?? '') || failsByName(head))))
    ? 'provider'
    : undefined
}

/**
 * The call's address names a provider, and the response has a 5xx status and repeats the name: `POST /providers/acme/pull`,
 * “acme: GET /positions: 503 Service Unavailable”. Without the address, the name could be one of the product's own parts.
 */
export function reasonOfAddress(path: string, status: number, body: string | undefined): Reason | undefined {
  const name = /\/(?:providers?|vendors?|carriers?|partners?|integrations?)\/([a-z][a-z\d-]{2,30})(?=\/|$)/i.exec(
    path,
  )?.[1]
  if (name === undefined || status < 500) return undefined
  const failed = new RegExp(`\\b${name}\\b[^{}<>"]{0,80}\\b5\\d\\d\\b`, 'i')
  return failed.test((body ?? '').slice(0, looked)) ? 'provider' : undefined
}

/** chars of a body searched for a provider */
const looked = 2_000

/**
 * Another company's service rejects the server's key: Stripe, OpenAI, Anthropic, Twilio, SendGrid, AWS, Azure, Mapbox. With 401
 * and 403 it is the caller's key instead.
 */
const refusedServiceKey =
  /\b(?:invalid|incorrect|expired) (?:x-)?api[- ]key(?: provided)?\b|\bno api key provided\b|provided authorization grant is invalid|InvalidAccessKeyId|SignatureDoesNotMatch|UnrecognizedClientException|InvalidClientTokenId|security token included in the request is invalid|invalid subscription key|invalid Mapbox access token/i

/** A 5xx from a call that is not a sign-in: the credentials stored for a system behind the server were rejected. */
const refusedSignIn =
  /\b(?:user ?name|login|credentials)\b[^.{}]{0,60}\b(?:password\b[^.{}]{0,30}\b)?(?:is|are|was|were) (?:incorrect|wrong|invalid|not valid|rejected|not accepted)\b|\b(?:incorrect|wrong|invalid|bad) (?:user ?name|login|credentials)\b|\bcredentials (?:\w+ )?(?:failed|rejected|expired)\b|\bconnection_(?:access_denied|invalid_(?:username|password|credentials))/i

/**
 * The app's server reports that its stored grant for an account elsewhere has ended (RFC 6749 5.2). When `invalid_grant` is the
 * code itself, the customer's own sign-in failed, unless the response names whose account it is.
 */
const isOfGrant = (code: string | undefined, head: string) =>
  /\binvalid_grant\b/.test(head) && (code !== 'invalid_grant' || namesProvider.test(head) || ofServer.test(head))

/** Google's response to a refresh token, which only servers hold. */
const ofServer = /Token has been expired or revoked/

/** The server reports that a service it calls has failed; a gateway in front of it could not know that. */
function isOfProvider(code: string, response: string): boolean {
  const isUpstream = /^upstream(?:_?(?:error|failed|failure|timeout|unavailable))?$/i.test(code)
  return (
    namesProvider.test(response) ||
    reportsProvider.test(response) ||
    reportsStatus.test(response) ||
    reportsOutage.test(response) ||
    reportsKnown.test(response) ||
    reportsByKind.test(response) ||
    reportsInside.test(response) ||
    (isUpstream && namesService.test(response))
  )
}

const returned =
  '(?<![\\w-])(?!(?:The|Our|This|It|API|HTTP|Server|Service|Backend|Upstream|Gateway|Database|Request|Response|Proxy|Host|Remote|Endpoint|Function|Webhook|Worker|Internal)\\b)[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{1,20}){0,2} (?:API )?(?:has )?(?:responded|returned|answered|replied)(?: with)?(?: (?:HTTP|status|code|error|an?))*[ :]{1,2}'
/**
 * "SendGrid returned 503": a company-style name followed by what it did. Words for parts of the product do not count, nor what
 * the product may be called itself.
 */
const reportsProvider = new RegExp(`${returned}5\\d\\d\\b`)
/** `Geotab returned 401`, `GitHub: Resource not accessible by token (403)`: the access that is stored for it was refused. */
const refusesByName = (response: string) => returnedRefusal.test(response) || quotedRefusal.test(response)
const returnedRefusal = new RegExp(`${returned}(?:401|403|407)\\b`)
const quotedRefusal =
  /"(?!(?:The|Our|This|API|HTTP|Server|Service|Backend|Upstream|Gateway|Database|Internal|Error|Unexpected|Unhandled|Request|Response)\b|\w*(?:Error|Exception)\b)[A-Z][A-Za-z\d]{2,20}(?: [A-Z][A-Za-z\d]{1,20}){0,2}: (?:40[13]\b|[^"{}<>]{0,160}(?:\b40[13]\b|\b(?:access|api|auth) (?:token|key)\b[^"{}<>]{0,40}\b(?:expired|invalid|revoked|not (?:valid|accessible))))/

/** `openai: 503 The engine is overloaded`: the name of the called service, followed by its response. */
const reportsStatus =
  /"(?!(?:the|our|this|api|https?|server|service|backend|upstream|gateway|database|db|request|response|proxy|host|remote|endpoint|function|webhook|worker|internal|error|status|code|message|fetch|axios|app)\b)[a-z][a-z-]{2,20}: 5\d\d [A-Z]/
/** Kinds of third party a server calls; none is part of a product. */
const kind =
  '(?:provider|carrier|vendor|insurer|supplier|registr(?:y|ar)|register|authority|institution|bank|clearing house|acquirer|courier)'
/** `Payroll provider "X" returned HTTP 500` */
const reportsByKind = new RegExp(
  `\\b${kind}\\b[^{}<>]{0,40}\\b(?:returned|responded|answered|replied)\\b[^{}<>]{0,20}\\b5\\d\\d\\b`,
  'i',
)
/** The name of the called service with its whole response quoted after it: `Google Calendar: {\"error\":{\"code\":503…` */
const reportsInside =
  /"(?!(?:The|Our|This|API|HTTP|Server|Service|Backend|Upstream|Gateway|Database|Internal|Error|Unexpected|Unhandled)\b)[A-Z][A-Za-z\d]{2,20}(?: [A-Z][A-Za-z\d]{1,20}){0,2}: \{[^<>]{0,600}?\\?"(?:code|status)\\?"\s{0,2}:\s{0,2}"?5\d\d\b/
/** In a successful response: the service is unavailable right now. */
const saysAway = new RegExp(
  `\\b${kind} (?:is |was )?(?:temporarily |currently |at the moment )?(?:unavailable|not available|unreachable|offline|down for maintenance)\\b`,
  'i',
)
/** A company-style name that is said to have an outage. */
const reportsOutage =
  /(?<![\w-])(?!(?:The|Our|This|It|We|API|Server|Service|System|Platform|App|Application|Database)\b)[A-Z][A-Za-z\d]{2,20}(?: [A-Z][A-Za-z\d]{1,20}){0,2} (?:is (?:currently )?(?:experiencing|having)|has) an? [a-z ]{0,20}(?:outage|incident|disruption)\b/

/** `insurer_unavailable` with a gateway status: a third party is unavailable, not a part that products have themselves. */
const namesOther = (code: string) =>
  /^[a-z]{3,}_(?:unavailable|unreachable|down|offline|timeout|not_responding)$/i.test(code) &&
  !/^(?:temporarily|currently|service|server|system|site|app|application|backend|api|gateway|upstream|data(?:base|store)|db|cache|queue|worker|job|storage|search|auth|session|login|cluster|node|host|resource|request|connection|read|write|lock|query|operation|statement|execution|transaction|deadline|page|feature|function|model|network|socket|pool|tenant|workspace|region|internal|replica|leader|shard|index)/i.test(
    code,
  )

/** `MS_UNAVAILABLE`, in a successful response that also names what the server called: a register or an authority. */
const isAway = /(?:^|_)(?:unavailable|unreachable|offline|timeout|not_responding)$/i
const namesSource = /"(?:source|provider|vendor|carrier|registry|register|authority)(?:_?name)?"\s*:\s*"[^"]{2,}/i

const namesProvider = /"(?:provider|vendor|carrier|institution|psp)(?:_?name)?"\s*:\s*"[^"]{2,}/i
/**
 * The server could not connect to a host in the customer's own network: names like these (RFC 6762, RFC 8375, and what
 * companies use) are not public. Cluster names are the product's own.
 */
function isOfCustomer(response: string): boolean {
  const name = notConnected.test(response) ? roomName.exec(response)?.[0] : undefined
  return name !== undefined && !ownPart.test(name)
}

/** Names that programs give to their own parts. */
const ownPart =
  /(?:^|[.-])(?:db|sql|postgres|mysql|maria|redis|mongo|kafka|rabbit|elastic|cache|queue|api|svc|service|backend|internal)\w*[.-]/i

const notConnected =
  /connection refused|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|UnknownHostException|getaddrinfo|no route to host|(?:connect|connection|read) timed? ?out|could not (?:connect|resolve)|unable to connect|actively refused|certificate|RFC_ERROR_COMMUNICATION/i
const roomName =
  /\b(?!localhost\b)[a-z\d-]+(?:\.[a-z\d-]+)*\.(?<!cluster\.)(?:local|lan|intern|intra|corp|home|firma)\b(?!\.)/i

/** Companies whose services many products call. */
export const companies =
  'Stripe|PayPal|Adyen|Klarna|Mollie|Braintree|Worldpay|Datatrans|Saferpay|Twilio|SendGrid|Mailgun|Mailchimp|Postmark|OpenAI|Anthropic|DHL|UPS|FedEx|DPD|GLS|Colissimo|Shopify|Salesforce|HubSpot|Google (?:API|Maps|Calendar|Drive|Sheets|Ads)|Microsoft (?:Graph|Teams|365)|Plaid|Xero|QuickBooks|DATEV|Zoom|Slack|DocuSign|Auth0|Okta|Algolia|Mapbox|Cloudinary|Avalara|VIES|Schufa|Chargebee|Recurly|GoCardless|Razorpay|Sendcloud|ShipStation|EasyPost|Vonage|MessageBird|Sinch|Contentful|Dropbox|Zendesk|Intercom|Airtable'
/** They fail or cannot be reached, however it is worded. */
const reportsKnown = new RegExp(
  `\\b(?:${companies})\\b[^{}<>]{0,60}\\b(?:[Uu]navailable|not available|not reachable|unreachable|outage|overloaded|is down|timed out|did not respond|not responding|failed[^{}<>]{0,20}\\b5\\d\\d|[\\wà-ž' ]{0,30}:? 50[0-4])\\b|\\bStripe(?:API|Connection)Error\\b`,
)
/** A field for the called service that holds one of these names. */
const namesKnown = new RegExp(
  `"(?:upstream|gateway|service|source|system|integration|backend|external_?service)(?:_?name)?"\\s*:\\s*"(?:${companies})"`,
  'i',
)
/** The service rejected the request, so the request was wrong. */
const reportsRefusal = /"(?:http_?|upstream_?)?status(?:_?code)?"\s*:\s*"?4\d\d\b/i

/** With a gateway status: the named service did not answer as it should. */
const failsByName = (response: string) => namesKnown.test(response) && !reportsRefusal.test(response)

/** Names that may also be part of the product, together with what a server says about a service it calls. */
const namesService =
  /"(?:service|upstream|gateway)(?:_?name)?"\s*:\s*"[^"]{2,}|upstream provider|\breturned (?:HTTP )?5\d\d\b/i
