/**
 * What an app's own server passes on of somebody behind it: a company that it asks, a system of the customer, an account
 * elsewhere. A gateway in front of it could not know of these.
 */
import type { Reason } from './reason.ts'

/**
 * The reason that lies behind the server; undefined where the answer tells of nobody.
 * @param head the code of the answer, and the beginning of its body
 */
export function reasonBehind(code: string | undefined, head: string, status: number): Reason | undefined {
  if (isOfGrant(code, head)) return 'grant'
  if (status !== 401 && status !== 403 && refusedServiceKey.test(head)) return 'set-up'
  if (status >= 500 && isOfCustomer(head)) return 'remote'
  if (status >= 500 && refusedSignIn.test(head)) return 'key'
  if (status >= 200 && status < 300)
    return (isAway.test(code ?? '') && namesSource.test(head)) || saysAway.test(head) ? 'provider' : undefined
  return status >= 500 &&
    (isOfProvider(code ?? '', head) || (status > 501 && (namesOther(code ?? '') || failsByName(head))))
    ? 'provider'
    : undefined
}

/**
 * The address of the call asks a provider by name, and the answer has a status of 5xx beside the same name: `POST
 * /providers/acme/pull`, “acme: GET /positions: 503 Service Unavailable”. Without the address, a name may be that of an own part.
 */
export function reasonOfAddress(path: string, status: number, body: string | undefined): Reason | undefined {
  const name = /\/(?:providers?|vendors?|carriers?|partners?|integrations?)\/([a-z][a-z\d-]{2,30})(?=\/|$)/i.exec(
    path,
  )?.[1]
  if (name === undefined || status < 500) return undefined
  const failed = new RegExp(`\\b${name}\\b[^{}<>"]{0,80}\\b5\\d\\d\\b`, 'i')
  return failed.test((body ?? '').slice(0, looked)) ? 'provider' : undefined
}

/** chars of a body in which a provider is looked for */
const looked = 2_000

/**
 * The key that the server has for a service of another company, as that service refuses it: Stripe, OpenAI, Anthropic, Twilio,
 * SendGrid, AWS, Azure, Mapbox. With 401 and 403 it is the key of whoever asks.
 */
const refusedServiceKey =
  /\b(?:invalid|incorrect|expired) (?:x-)?api[- ]key(?: provided)?\b|\bno api key provided\b|provided authorization grant is invalid|InvalidAccessKeyId|SignatureDoesNotMatch|UnrecognizedClientException|InvalidClientTokenId|security token included in the request is invalid|invalid subscription key|invalid Mapbox access token/i

/** Told to a person with a 5xx, by a call that signs nobody in: the name and password that are stored for a system behind the server. */
const refusedSignIn =
  /\b(?:user ?name|login|credentials)\b[^.{}]{0,60}\b(?:password\b[^.{}]{0,30}\b)?(?:is|are|was|were) (?:incorrect|wrong|invalid|not valid|rejected|not accepted)\b|\bconnection_(?:access_denied|invalid_(?:username|password|credentials))/i

/**
 * The app's server passes on that a grant which it keeps for an account elsewhere is over (RFC 6749 5.2). Where `invalid_grant`
 * is the code itself, it was the customer's own sign-in, unless the answer names whose account it is.
 */
const isOfGrant = (code: string | undefined, head: string) =>
  /\binvalid_grant\b/.test(head) && (code !== 'invalid_grant' || namesProvider.test(head) || ofServer.test(head))

/** What Google answers to a refresh token, which only servers keep. */
const ofServer = /Token has been expired or revoked/

/** A server that passes on whose service it was that failed: a gateway in front of it could not know. */
function isOfProvider(code: string, answer: string): boolean {
  const isUpstream = /^upstream(?:_?(?:error|failed|failure|timeout|unavailable))?$/i.test(code)
  return (
    namesProvider.test(answer) ||
    tellsOfProvider.test(answer) ||
    tellsOfStatus.test(answer) ||
    tellsOfOutage.test(answer) ||
    tellsOfKnown.test(answer) ||
    tellsByKind.test(answer) ||
    tellsInside.test(answer) ||
    (isUpstream && namesService.test(answer))
  )
}

/**
 * "SendGrid returned 503": a name as companies write it, with what it did. A word for a part of the product is none, nor what
 * the product may be called itself.
 */
const tellsOfProvider =
  /(?<![\w-])(?!(?:The|Our|This|It|API|HTTP|Server|Service|Backend|Upstream|Gateway|Database|Request|Response|Proxy|Host|Remote|Endpoint|Function|Webhook|Worker|Internal)\b)[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{1,20}){0,2} (?:API )?(?:has )?(?:responded|returned|answered|replied)(?: with)?(?: (?:HTTP|status|code|error|an?))*[ :]{1,2}5\d\d\b/

/** `openai: 503 The engine is overloaded`: a program puts the name of whom it has asked before what that answered. */
const tellsOfStatus =
  /"(?!(?:the|our|this|api|https?|server|service|backend|upstream|gateway|database|db|request|response|proxy|host|remote|endpoint|function|webhook|worker|internal|error|status|code|message|fetch|axios|app)\b)[a-z][a-z-]{2,20}: 5\d\d [A-Z]/
/** Kinds of whom a server asks for something; none is a part of a product. */
const kind =
  '(?:provider|carrier|vendor|insurer|supplier|registr(?:y|ar)|register|authority|institution|bank|clearing house|acquirer|courier)'
/** `Payroll provider "X" returned HTTP 500` */
const tellsByKind = new RegExp(
  `\\b${kind}\\b[^{}<>]{0,40}\\b(?:returned|responded|answered|replied)\\b[^{}<>]{0,20}\\b5\\d\\d\\b`,
  'i',
)
/** The name of whom a server has asked, and the whole answer of that after it, as text within a text: `Google Calendar: {\"error\":{\"code\":503…` */
const tellsInside =
  /"(?!(?:The|Our|This|API|HTTP|Server|Service|Backend|Upstream|Gateway|Database|Internal|Error|Unexpected|Unhandled)\b)[A-Z][A-Za-z\d]{2,20}(?: [A-Z][A-Za-z\d]{1,20}){0,2}: \{[^<>]{0,600}?\\?"(?:code|status)\\?"\s{0,2}:\s{0,2}"?5\d\d\b/
/** In an answer of success: such a one is not to be had just now. */
const saysAway = new RegExp(
  `\\b${kind} (?:is |was )?(?:temporarily |currently |at the moment )?(?:unavailable|not available|unreachable|offline|down for maintenance)\\b`,
  'i',
)
/** A name as companies write it, and that it has an outage. */
const tellsOfOutage =
  /(?<![\w-])(?!(?:The|Our|This|It|We|API|Server|Service|System|Platform|App|Application|Database)\b)[A-Z][A-Za-z\d]{2,20}(?: [A-Z][A-Za-z\d]{1,20}){0,2} (?:is (?:currently )?(?:experiencing|having)|has) an? [a-z ]{0,20}(?:outage|incident|disruption)\b/

/** `insurer_unavailable`, with a status of gateways: somebody is not there, and it is no part that products have themselves. */
const namesOther = (code: string) =>
  /^[a-z]{3,}_(?:unavailable|unreachable|down|offline|timeout|not_responding)$/i.test(code) &&
  !/^(?:temporarily|currently|service|server|system|site|app|application|backend|api|gateway|upstream|data(?:base|store)|db|cache|queue|worker|job|storage|search|auth|session|login|cluster|node|host|resource|request|connection|read|write|lock|query|operation|statement|execution|transaction|deadline|page|feature|function|model|network|socket|pool|tenant|workspace|region|internal|replica|leader|shard|index)/i.test(
    code,
  )

/** `MS_UNAVAILABLE`, and in the same answer of success whom the server has asked: a register, an authority. */
const isAway = /(?:^|_)(?:unavailable|unreachable|offline|timeout|not_responding)$/i
const namesSource = /"(?:source|provider|vendor|carrier|registry|register|authority)(?:_?name)?"\s*:\s*"[^"]{2,}/i

const namesProvider = /"(?:provider|vendor|carrier|institution|psp)(?:_?name)?"\s*:\s*"[^"]{2,}/i
/**
 * The server could not connect to a host that it names, and that is in somebody's own rooms: such a name (RFC 6762, RFC 8375, and
 * what companies use) does not lead to a service for all. Names of clusters are the product's own.
 */
function isOfCustomer(answer: string): boolean {
  const name = notConnected.test(answer) ? roomName.exec(answer)?.[0] : undefined
  return name !== undefined && !ownPart.test(name)
}

/** Names that programs give to their own parts. */
const ownPart =
  /(?:^|[.-])(?:db|sql|postgres|mysql|maria|redis|mongo|kafka|rabbit|elastic|cache|queue|api|svc|service|backend|internal)\w*[.-]/i

const notConnected =
  /connection refused|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|UnknownHostException|getaddrinfo|no route to host|(?:connect|connection|read) timed? ?out|could not (?:connect|resolve)|unable to connect|actively refused|certificate|RFC_ERROR_COMMUNICATION/i
const roomName =
  /\b(?!localhost\b)[a-z\d-]+(?:\.[a-z\d-]+)*\.(?<!cluster\.)(?:local|lan|intern|intra|corp|home|firma)\b(?!\.)/i

/** Companies that many products ask for something. */
export const companies =
  'Stripe|PayPal|Adyen|Klarna|Mollie|Braintree|Worldpay|Datatrans|Saferpay|Twilio|SendGrid|Mailgun|Mailchimp|Postmark|OpenAI|Anthropic|DHL|UPS|FedEx|DPD|GLS|Colissimo|Shopify|Salesforce|HubSpot|Google (?:API|Maps|Calendar|Drive|Sheets|Ads)|Microsoft (?:Graph|Teams|365)|Plaid|Xero|QuickBooks|DATEV|Zoom|Slack|DocuSign|Auth0|Okta|Algolia|Mapbox|Cloudinary|Avalara|VIES|Schufa|Chargebee|Recurly|GoCardless|Razorpay|Sendcloud|ShipStation|EasyPost|Vonage|MessageBird|Sinch|Contentful|Dropbox|Zendesk|Intercom|Airtable'
/** That they cannot be reached or fail, whatever words come between. */
const tellsOfKnown = new RegExp(
  `\\b(?:${companies})\\b[^{}<>]{0,60}\\b(?:[Uu]navailable|not available|not reachable|unreachable|outage|overloaded|is down|timed out|did not respond|not responding|failed[^{}<>]{0,20}\\b5\\d\\d|(?:returned|responded|answered)[^{}<>]{0,20}\\b5\\d\\d)\\b|\\bStripe(?:API|Connection)Error\\b`,
)
/** A field for whom the server has asked, with one of them in it. */
const namesKnown = new RegExp(
  `"(?:upstream|gateway|service|source|system|integration|backend|external_?service)(?:_?name)?"\\s*:\\s*"(?:${companies})"`,
  'i',
)
/** It refused what it was asked: then it is the question that was wrong. */
const tellsOfRefusal = /"(?:http_?|upstream_?)?status(?:_?code)?"\s*:\s*"?4\d\d\b/i

/** With a status of gateways: whoever is named did not answer as it should. */
const failsByName = (answer: string) => namesKnown.test(answer) && !tellsOfRefusal.test(answer)

/** Names that stand for a part of the product as well, and what a server says of whom it has asked. */
const namesService =
  /"(?:service|upstream|gateway)(?:_?name)?"\s*:\s*"[^"]{2,}|upstream provider|\breturned (?:HTTP )?5\d\d\b/i
