/** Secrets in HTTP headers. */
import { remembering } from '../base/remembering.ts'
import type { Headers } from '../session/index.ts'
import { maskAuthorization, maskCookies, maskSetCookie } from './credentials.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isLongRandom, isRandom, isSecret } from './names.ts'
import { maskFormats } from './shapes.ts'
import { redactRepeated, redactText } from './text.ts'
import { redactUrl } from './urls.ts'

const suspicious =
  /^dpop$|^(?:x-)?(?:bearer|ticket|clave|jeton)$|-otp-|auth(?!or(?!iz))|token|secret|session|csrf|xsrf|api-?key|signature|cookie|assertion|subscription-key|functions-key/
/** Headers with names like those of credentials that only hold policies, tracing ids, counters or challenges. */
const harmless =
  /^:?authority$|^access-control-|^www-authenticate$|^proxy-authenticate$|^authentication-info$|(?:^|-)ratelimit-|^signature-input$|^(?:x-)?token-type$|-(?:trace|request|correlation)-id$|(?<!cookie|key)-(?:error|reason|scopes?|types?|expires?(?:-(?:in|at))?|expiry|timeout|ttl|status|enabled|required|version|method|scheme|mode|provider|level|count|limit|remaining|policy|max-age)$|^set-cookie-consent$|^x-frame-|^permissions-policy$/
const urls =
  /^(?:location|content-location|referer|referrer|origin|x-original-ur[il]|x-rewrite-url|x-forwarded-ur[il]|sourcemap)$/
/** Headers whose ids and dates are needed: only known key formats are masked in them. */
const plain =
  /^(?:etag|date|age|expires|last-modified|traceparent|x-request-id|x-correlation-id|content-(?:type|length|encoding)|accept(?:-(?:ch|charset|encoding|language|patch|post|ranges|datetime))?|cache-control|vary|user-agent|server|sec-(?:ch|fetch|purpose|gpc|websocket-(?:accept|extensions|version)).*)$/

/** What a header's name tells about its value. */
type Kind =
  | 'plain'
  | 'cookies'
  | 'set-cookie'
  | 'authorization'
  | 'protocols'
  | 'url'
  | 'harmless'
  | 'suspicious'
  | 'other'

/** In order; the first match decides. */
const kinds: [Kind, RegExp][] = [
  ['plain', plain],
  ['cookies', /^cookie2?$/],
  ['set-cookie', /^set-cookie2?$/],
  ['authorization', /^(?:proxy-)?authorization$/],
  ['protocols', /^sec-websocket-protocol$/],
  ['url', urls],
  ['harmless', harmless],
  ['suspicious', suspicious],
]
/** Keyed by lower-case name: the same few come with every request. */
const kindOf = remembering((name): Kind => kinds.find(([, names]) => names.test(name))?.[0] ?? 'other', {
  results: 1_000,
  characters: 100,
})

/** The headers with credentials labelled; names, order and everything else stay. */
export function redactHeaders(headers: Headers, label: Labeler): Headers {
  return headers.map(([name, value]) => [scanned(name, label), redactHeader(name, value, label)])
}

/** The value of one header. The name may have any case: HTTP/2 sends lower case (RFC 9113 8.2). */
export function redactHeader(name: string, value: string, label: Labeler): string {
  const lower = name.toLowerCase()
  const kind = kindOf(lower)
  if (value === '' || isLabel(value)) return value
  switch (kind) {
    case 'plain':
      return scanned(value, label)
    case 'cookies':
      return maskCookies(value, label)
    case 'set-cookie':
      return scanned(maskSetCookie(value, label), label)
    case 'authorization':
      return maskAuthorization(value, label)
    case 'protocols':
      return redactProtocols(value, label)
    case 'url':
      return redactUrl(value, label)
    case 'suspicious':
      return maskWhole(lower, value, label)
    case 'other': {
      const rule = label.names.field(lower) ?? label.names.field(lower.replace(/^x-/, ''))
      if (rule && isSecret(rule, value)) return label(rule.kind, value)
      // Ids of requests, uploads and versions are random too.
      if (isLongRandom(value) && !/(?:id|hash|etag|digest|version|cursor)$/.test(lower)) return label('header', value)
    }
  }
  return redactRepeated(value, label)
}

/**
 * WebSocket subprotocols. Some servers take the access token as one, because browsers cannot set headers on a socket.
 */
export function redactProtocols(list: string, label: Labeler): string {
  return redactText(list, label).replace(/[^\s,]{16,}/g, (name) =>
    isRandom(name) && !isLabel(name) ? label('token', name) : name,
  )
}

/** Keys of known issuers are longer than most header values, so short ones are skipped. */
const scanned = (text: string, label: Labeler) => (text.length < 20 ? text : label.remembered(text, maskFormats))

function maskWhole(name: string, value: string, label: Labeler): string {
  // A scheme in a custom header: X-Forwarded-Authorization: Bearer x
  if (/^[A-Za-z]{4,10} \S+$/.test(value)) return maskAuthorization(value, label)
  const rule = label.names.field(name)
  const kind =
    rule && rule.kind !== 'authorization'
      ? rule.kind
      : (/session|signature/.exec(name)?.[0] ?? (/key/.test(name) ? 'api-key' : 'header'))
  return label(kind, value)
}
