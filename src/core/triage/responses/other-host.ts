/**
 * Another system's host that the app's own server names as the one that failed. The server's own status says less: when passing
 * on such a failure it answers 500, 502, 503, or even 200 with the failure inside.
 */

import { isObject } from '../../base/is-object.ts'
import { isForeign } from '../../session/index.ts'
import { unframedJson } from '../../session/responses/unframed.ts'
import { isPage } from './pages.ts'
import type { Reason } from './reason.ts'

/** limits on the chars of a body, nesting levels and list members examined */
const looked = 4_000
const deepest = 5
const mostMembers = 20

/**
 * `provider` for a host that failed itself; `remote` for one that could not be reached or that rejected the request, which
 * points to a wrong address or key. Undefined when the response names no host, or only the app's own.
 * @param own sites of the app
 */
export function reasonOfHost(
  status: number | undefined,
  body: string | undefined,
  own: ReadonlySet<string>,
): Reason | undefined {
  const text = body?.slice(0, looked) ?? ''
  const isPassedOn = (status ?? 0) >= 500 || ((status ?? 0) >= 200 && (status ?? 0) < 300)
  if (!isPassedOn || isPage(text)) return undefined
  return inValue(unframedJson(body) ?? text.replace(namespace, ''), own, 0)
}

/** An XML namespace looks like an address but is never requested (https://www.w3.org/TR/xml-names/). */
const namespace = /\bxmlns(?::[\w.-]{1,60})?\s*=\s*(?:"[^"]*"|'[^']*')/g

/** Links to documentation, or addresses of the server itself. */
const besides =
  /^(?:type|links?|help\w*|docs?|documentation\w*|more_?info\w*|\$schema|self|href|instance|path|trace\w*|stack\w*|file)$/i
const hostKey = /^(?:end_?point|url|uri|host|host_?name|target|server|upstream|address|service_?url|webhook)$/i
/** General field names for the source of a failure. */
const sourceKey = /^(?:error_?source|failed_?system|failure_?source)$/i
const elsewhere = /^(?:downstream|external|remote|third[-_ ]?party|partner)$/i

function inValue(value: unknown, own: ReadonlySet<string>, depth: number): Reason | undefined {
  if (typeof value === 'string') return inText(value, own)
  if (depth > deepest || typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
    .filter(([key]) => !besides.test(key))
    .slice(0, mostMembers)
  if (isObject(value) && entries.some(([key, one]) => sourceKey.test(key) && elsewhere.test(String(one))))
    return 'remote'
  for (const [, one] of entries) {
    const found = inValue(one, own, depth + 1)
    if (found) return found
  }
  return isObject(value) && entries.some(([key, one]) => isOtherHost(key, one, own)) ? troubleOf(entries) : undefined
}

/** A field that holds a foreign address, or the failed call that contains one: `{"request": {"host": "hub.example"}}`. */
const isOtherHost = (key: string, value: unknown, own: ReadonlySet<string>): boolean =>
  typeof value === 'string'
    ? hostKey.test(key) && isOther(/^(?:[a-z]+:\/\/)?([\w.-]+\.[a-z]{2,})(?=[:/]|$)/i.exec(value)?.[1], own)
    : isObject(value) &&
      Object.entries(value).some(([inner, one]) => typeof one === 'string' && isOtherHost(inner, one, own))

/** What the fields next to an address say: an HTTP status, or words. */
function troubleOf(entries: [string, unknown][]): Reason | undefined {
  for (const [key, value] of entries) {
    const status = /status|code/i.test(key) && /^[45]\d\d$/.test(String(value)) ? Number(value) : 0
    const reason = typeof value === 'string' ? ofWords(value) : undefined
    if (reason ?? status) return reason ?? (status >= 500 ? 'provider' : 'remote')
  }
  return undefined
}

const unreached =
  /connection refused|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|UnknownHostException|getaddrinfo|no route to host|no such host|could not (?:be )?(?:resolved?|connect)|name or service not known|unable to connect|actively refused|dial tcp|certificate (?:has|is|verify)|self[- ]signed/i
const refused =
  /\b(?:code|status|http|returned|responded|answered|replied|error)\b[^\w]{0,3}(?:with |code |status |http )*\W{0,2}4\d\d\b|\b40[0134] (?:Unauthorized|Forbidden|Not Found|Bad Request)\b/i
const failed =
  /\b50[0-4]\b|unavailable|not available|not respond|did not answer|does not (?:answer|respond)|non risponde|ne répond pas|no responde|reageert niet|nie odpowiada|neodpovídá|timed? ?out|ETIMEDOUT|ECONNRESET|maintenance|out of service|nicht (?:erreichbar|verfügbar)|antwortet nicht|Wartung|indispon|no (?:está )?disponible|non disponib|manuten[cç]|mantenimiento|niet (?:beschikbaar|bereikbaar)|niedostępn|svar(?:er|ar) (?:ikke|inte)|paralisad|hors service/i

const ofWords = (text: string): Reason | undefined =>
  unreached.test(text) || refused.test(text) ? 'remote' : failed.test(text) ? 'provider' : undefined

const address = /\b[a-z]{2,6}:\/\/(?:[^\s/@"]*@)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?=[:/\s"'`,;)?\]]|\.?$)/gi
const pointed = /(?:see|visit|read|check|look at|more at|details at|info at|siehe|unter|voir|zie|zobacz)\W{0,3}$/i
const bare = '((?:[a-z\\d-]{1,40}\\.){2,4}[a-z]{2,3})\\b'
/** `503 from platform.altinn.no`, also with the host before the status; `lookup db.office.example: no such host` */
const bareHost = new RegExp(
  `\\b50[0-4]\\b[^{}<>"]{0,30}?\\b(?:from|by|von|fra|från|de|da|van|od|z) ${bare}|\\b${bare}[^{}<>"\\s]{0,80}[^{}<>"]{0,30}?\\b50[0-4]\\b`,
)
/** The host that the server was waiting for. */
const awaitedHost =
  /\b(?:waiting for|calling|contacting|requesting|reaching|(?:call|request|connection)s? to|(?:response|answer|reply) from) ["'`]?((?:[a-z\d-]{1,40}\.)+[a-z]{2,24})(?![\w.-]*\w)/
/** Set apart as a name beside the service: `the rates service (data.bank.example) does not respond` */
const namedHost = new RegExp(`[("'\`]${bare}[)"'\`]`)
const soughtHost =
  /\b(?:lookup|resolve|host|connect(?:ing|ion)? to|getaddrinfo(?: \w+)?|UnknownHostException:?|ECONNREFUSED|connect) ["'`]?((?:[a-z\d-]{1,40}\.)+[a-z]{2,24})(?![\w.-]*\w)/

/** Said to be a webhook, or an address that is made like one. */
const ofHook = /\bwebhooks?\b|:\/\/[^\s"'<>?#]{1,200}\/(?:web-?)?hooks?(?:[/?#\s"']|$)/i

function inText(text: string, own: ReadonlySet<string>): Reason | undefined {
  // What the customer has entered as the target of a webhook is a system of the customer's own.
  const reason = ofWords(text) && (ofHook.test(text) ? 'remote' : ofWords(text))
  if (reason === undefined) return undefined
  const isNamed = [...text.matchAll(address)].some(
    ({ index, 1: host }) => !pointed.test(text.slice(Math.max(0, index - 20), index)) && isOther(host, own),
  )
  if (isNamed || (reason === 'remote' && isOther(soughtHost.exec(text)?.[1], own))) return reason
  if (isOther(namedHost.exec(text)?.[1], own)) return reason
  const [, after, before] = bareHost.exec(text) ?? []
  return isOther(after ?? before, own) || isOther(awaitedHost.exec(text)?.[1], own) ? 'provider' : undefined
}

/**
 * Not a failing third party: status pages, file extensions, file storage, and platforms where products run their own servers.
 */
const noHost =
  /^(?:status|help|support|docs?|www|com|org|net|io)\.|\.(?:js|ts|py|rb|go|rs|cs|php|jsp|xml|sql|log|map|internal|local|svc|localdomain)$|(?:^|\.)(?:amazonaws\.com|azurewebsites\.net|windows\.net|cloudapp\.\w+|run\.app|vercel\.app|fly\.dev|w3\.org|ietf\.org|rfc-editor\.org)$|(?:^|[.-])(?:db|sql|postgres|mysql|maria|redis|mongo|kafka|rabbit|elastic|cache|queue)\w*[.-]/i

const isOther = (host: string | undefined, own: ReadonlySet<string>): boolean =>
  host !== undefined && !noHost.test(host) && isForeign(`https://${host}`, own)
