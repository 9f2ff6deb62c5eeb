/** Which endpoint a URL stands for, and which company's site it is on: what stays the same across customers. */

import { percentDecoded } from '../base/percent-decoded.ts'
import { withoutQuery } from '../base/url-parts.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const label = /^redacted-[a-z-]+-[0-9a-f]+$/
const version = /^v\d+([._]\d+)*$/i
const separators = /([-_.~:;,=@+!$]+)/

/** `Orders(5)`, `Orders('A-1')`, `Lines(Order=1,Line=2)` (OData 4.01 URL Conventions, 4.3.1). */
const odataKey = /^([a-z_][\w.]*)\((?=.*['\d]).*\)$/i

/** How often letters and digits alternate: 1 in `form1099`, 9 in `a1b2c3d4e5`. */
function alternations(text: string): number {
  return (text.match(/[a-z](?=\d)|\d(?=[a-z])/gi) ?? []).length
}

/** Whether a word was generated rather than written by a person: a number, a hash or a random id. */
export function isIdLike(word: string): boolean {
  if (/^\d+$/.test(word)) return true
  if (!/^[a-z0-9]+$/i.test(word)) return false
  if (/^[0-9a-f]{8,}$/i.test(word) && (/\d/.test(word) || word.length >= 16)) return true
  const turns = alternations(word)
  if (word.length >= 6 && turns >= 3) return true
  if (word.length >= 10 && turns >= 2) return true
  if (word.length >= 10 && turns >= 1 && /[a-z][A-Z]|[A-Z][a-z]+[A-Z]/.test(word) && /\d/.test(word)) return true
  // A long run of letters: camelCase has whole words between its capitals, a random id does not.
  return word.length >= 16 && (word.match(/[a-z][A-Z]/g) ?? []).length >= word.length / 5
}

function templateSegment(raw: string): string {
  const segment = percentDecoded(raw)
  if (segment === '' || version.test(segment)) return raw
  // SharePoint puts UUIDs in braces.
  if (uuid.test(segment.replace(/^\{|\}$/g, '')) || label.test(segment) || isIdLike(segment)) return '{id}'
  const [, keyed] = odataKey.exec(segment) ?? []
  if (keyed !== undefined) return `${keyed}({id})`
  // An e-mail address as a path segment identifies one person; longer text cannot be one (RFC 5321, 4.5.3.1.3).
  if (segment.length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(segment)) return '{id}'
  if (/[{}<>()\s]/.test(segment)) return raw
  const parts = segment.split(separators)
  const words = parts.filter((_, index) => index % 2 === 0 && parts[index] !== '')
  const ids = words.filter((word) => isIdLike(word) && !/^\d$/.test(word))
  if (ids.length === 0) return raw
  // INV-2041, cus_NffrFeUfNV2Hib: a short type prefix followed by an id.
  const prefixed = words.length === 2 && isIdLike(words[1]!) && words[1]!.length >= 3 && /^[a-z]{1,5}$/i.test(words[0]!)
  if (prefixed || ids.length === words.length) return '{id}'
  return parts.map((part, index) => (index % 2 === 0 && ids.includes(part) ? '{id}' : part)).join('')
}

/** The path of a URL without query and fragment; `/` if it has none. Relative URLs are returned as they are. */
export function pathOf(url: string): string {
  const bare = withoutQuery(url)
  const path = bare.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/^\/\/[^/]*/, '')
  return path === '' ? '/' : path
}

/**
 * The endpoint of a URL: its path with every id, UUID, hash and number replaced by `{id}`, without host and query.
 * Version segments (`v2`) stay.
 *
 * @example routeTemplate('https://app.example.com/api/invoices/42?x=1') // '/api/invoices/{id}'
 */
export function routeTemplate(url: string): string {
  if (/^(data|blob|about|javascript):/i.test(url)) return url.replace(/:.*$/s, ':')
  return pathOf(url).split('/').map(templateSegment).join('/')
}

/**
 * The last path segment without its build hash, so that it is the same in every build: `index-BxK3a9f1.js` ->
 * `index.js`, `main.3f2a9c81.chunk.css` -> `main.chunk.css`.
 */
export function fileOf(url: string): string {
  const name = percentDecoded(pathOf(url).split('/').pop() ?? '')
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot) : ''
  const stem = (dot > 0 ? name.slice(0, dot) : name).replace(/[-.]([\w-]{8})$/, (tail, hash: string) =>
    isViteHash(hash) ? '' : tail,
  )
  const parts = stem.split(/([-._~])/)
  const kept = parts.filter((_, index) => index % 2 === 0 && !isHexHash(parts[index]!))
  if (kept.length === (parts.length + 1) / 2) return stem + ending
  return kept.join('.') + ending
}

function isHexHash(word: string): boolean {
  return /^[0-9a-f]{6,}$/i.test(word) && (/\d/.test(word) || word.length >= 16)
}

/** Eight base64url characters (Vite, Rollup, esbuild), as opposed to words such as `settings` or `UserList`. */
function isViteHash(word: string): boolean {
  if (/\d/.test(word)) return !/^[A-Z]?[a-z]+\d{1,2}$/.test(word)
  return (word.match(/[A-Z]/g) ?? []).length >= 3
}

/** The most common languages of apps (ISO 639-1), except codes that are English words: `is`, `no`, `my`. */
const languages =
  'ar|bg|cs|da|de|el|en|es|et|fi|fr|he|hr|hu|id|it|ja|ko|lt|lv|nb|nl|pl|pt|ro|ru|sk|sl|sv|th|tr|uk|vi|zh'
const locale = new RegExp(
  `(?<=^|[/. _-])(?:${languages})(?:[-_][A-Z][a-z]{3})?(?:[-_][A-Z]{2}|(?<=[/.]..)-[a-z]{2})?(?=[/.]|$)`,
  'g',
)

/**
 * Removes the language from a route or file name: `/de/orders` and `/en-US/orders` are the same place. Only for
 * comparing.
 */
export function withoutLocale(text: string): string {
  return text.replace(locale, '{locale}')
}

/** Suffixes under which many companies have their own name; a short extract of https://publicsuffix.org. */
const sharedSuffixes = new Set(
  (
    'github.io gitlab.io herokuapp.com vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com ' +
    'azurewebsites.net cloudfront.net appspot.com onrender.com fly.dev amazonaws.com blob.core.windows.net ' +
    'cloudfunctions.net a.run.app supabase.co hasura.app azure-api.net azurecontainerapps.io up.railway.app deno.dev'
  ).split(' '),
)
/** AWS gateways and functions, where each app has its own name in front of the service's. */
const ofAws = /[^.]+\.(?:(?:execute-api|appsync-api)\.[a-z\d-]+\.amazonaws\.com|lambda-url\.[a-z\d-]+\.on\.aws)$/
const secondLevel = /^(co|com|org|net|ac|edu|gov|gob|ne|or|go|id|ltd|plc)$/

/**
 * The site of a URL: its registrable domain (`app.example.co.uk` -> `example.co.uk`); an IP address or `localhost` as
 * it is; empty without a host. The full Public Suffix List would be 200 kB; this heuristic is enough to tell the
 * customer's app from third parties.
 */
export function registrableDomain(url: string): string {
  const host = hostNameOf(url)
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host
  const app = ofAws.exec(host)?.[0]
  if (app !== undefined) return app
  const labels = host.split('.')
  for (const size of [2, 3, 4]) {
    if (labels.length > size && sharedSuffixes.has(labels.slice(-size).join('.')))
      return labels.slice(-size - 1).join('.')
  }
  const country = labels.length > 2 && labels.at(-1)!.length === 2 && secondLevel.test(labels.at(-2)!)
  return labels.slice(country ? -3 : -2).join('.')
}

/** Cloud Functions, Cloud Run and App Engine; Azure App Service, API Management and Container Apps; and the like. */
const appServer =
  /(?:^|\.)(?:cloudfunctions\.net|a\.run\.app|appspot\.com|azurewebsites\.net|azure-api\.net|azurecontainerapps\.io|herokuapp\.com|onrender\.com|fly\.dev|up\.railway\.app|vercel\.app|netlify\.app|workers\.dev|deno\.dev|supabase\.co|hasura\.app)$/

/** Whether companies run their own servers on a host, rather than use a service of its operator. */
export function runsApps(url: string): boolean {
  const host = hostNameOf(url)
  return appServer.test(host) || ofAws.test(host)
}

/** The host name of an absolute URL in lower case, without port, user and final dot; empty if there is none. */
export function hostNameOf(url: string): string {
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''
  return authority
    .replace(/^.*@/, '')
    .replace(/\.?(?::\d*)?$/, '')
    .toLowerCase()
}

const tracking =
  /(?:^|\.)(?:telemetry|analytics|metrics|stats|tracking|track|tracker|pixel|ads?|adservice|beacon|collector|segment|sentry|sentry-cdn|bugsnag|rollbar|hotjar|fullstory|logrocket|posthog|smartlook|mouseflow|mixpanel|amplitude|google-analytics|googletagmanager|doubleclick|facebook|clarity|newrelic|nr-data|dynatrace|appdynamics|datadoghq\S*|googlesyndication|googleadservices|licdn|bat\.bing|adobedtm|demdex|omtrdc|matomo|piwik|plausible|cloudflareinsights|criteo|heapanalytics|optimizely|visualwebsiteoptimizer|etracker|ioam|taboola|outbrain|quantserve|scorecardresearch|hs-scripts|hs-analytics)\.|\/(?:collect|track|pixel|beacon|telemetry|analytics|rum|envelope)(?:[/?]|$)/i

/** Whether a URL looks like analytics or advertising: what content blockers block and customers do not miss. */
export function looksLikeTracking(url: string): boolean {
  return tracking.test(`${hostNameOf(url)}${withoutQuery(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))}`)
}
