/** Secrets in HTTP headers. */
import type { Headers } from '../session/index.ts'
import { maskAuthorization, maskCookies, maskSetCookie } from './credentials.ts'
import { isRandomPart } from './formats.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isOpaque, isSecret } from './names.ts'
import { redactText } from './text.ts'
import { redactUrl } from './urls.ts'

const suspicious =
  /auth(?!or(?!iz))|token|secret|session|csrf|xsrf|api-?key|signature|cookie|assertion|subscription-key|functions-key/
/** Names that look like credentials and hold policies, ids for tracing, counters or challenges. */
const harmless =
  /^:?authority$|^access-control-|^www-authenticate$|^proxy-authenticate$|^authentication-info$|^(?:x-)?ratelimit-|^signature-input$|^(?:x-)?token-type$|-(?:trace|request|correlation)-id$|(?<!cookie|key)-(?:scopes?|types?|expires?(?:-(?:in|at))?|expiry|timeout|ttl|status|enabled|required|version|method|scheme|mode|provider|level|count|limit|remaining|policy|max-age)$|^set-cookie-consent$|^x-frame-|^permissions-policy$/
const urls =
  /^(?:location|content-location|referer|referrer|origin|x-original-ur[il]|x-rewrite-url|x-forwarded-ur[il]|sourcemap)$/
/** Headers whose ids and dates are needed and never hold a secret: not worth a scan. */
const plain =
  /^(?:etag|date|age|expires|last-modified|traceparent|x-request-id|x-correlation-id|content-(?:type|length|encoding)|accept(?:-.*)?|cache-control|vary|user-agent|server|sec-(?!websocket-protocol).*)$/

/** The headers with the credentials labelled; names, order and everything else stay. */
export function redactHeaders(headers: Headers, label: Labeler): Headers {
  return headers.map(([name, value]) => [name, redactHeader(name, value, label)])
}

/** The value of one header. The name may have any case: HTTP/2 sends lower case (RFC 9113 8.2). */
export function redactHeader(name: string, value: string, label: Labeler): string {
  const lower = name.toLowerCase()
  if (value === '' || isLabel(value) || plain.test(lower)) return value
  if (lower === 'cookie' || lower === 'cookie2') return maskCookies(value, label)
  if (lower === 'set-cookie' || lower === 'set-cookie2') return maskSetCookie(value, label)
  if (/^(?:proxy-)?authorization$/.test(lower)) return maskAuthorization(value, label)
  if (lower === 'sec-websocket-protocol') return redactProtocols(value, label)
  if (urls.test(lower)) return redactUrl(value, label)
  if (!harmless.test(lower)) {
    if (suspicious.test(lower)) return maskWhole(lower, value, label)
    const rule = label.names.field(lower)
    if (rule && isSecret(rule, value)) return label(rule.kind, value)
  }
  return redactText(value, label)
}

/**
 * Names of sub-protocols of a socket. Some servers take the access token as one of them, because a browser cannot set
 * headers on a socket.
 */
export function redactProtocols(list: string, label: Labeler): string {
  return redactText(list, label).replace(/[^\s,]{16,}/g, (name) =>
    isOpaque(name) && isRandomPart(name) && !isLabel(name) ? label('token', name) : name,
  )
}

function maskWhole(name: string, value: string, label: Labeler): string {
  // A scheme in a header of an own name: X-Forwarded-Authorization: Bearer x
  if (/^[A-Za-z]{4,10} \S+$/.test(value)) return maskAuthorization(value, label)
  const rule = label.names.field(name)
  const kind =
    rule && rule.kind !== 'authorization'
      ? rule.kind
      : (/session|signature/.exec(name)?.[0] ?? (/key/.test(name) ? 'api-key' : 'header'))
  return label(kind, value)
}
