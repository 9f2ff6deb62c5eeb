/** Values that contain more than the secret: cookies with names, authorization with a scheme. */

import type { FieldRule } from './field-rule.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isLongRandom, isSecret } from './names.ts'

/** Masks the value of a field under its rule; returns it unchanged if it holds no secret. */
export function maskField(rule: FieldRule, value: string, label: Labeler): string {
  if (!isSecret(rule, value)) return value
  if (rule.kind === 'cookie') return maskCookies(value, label)
  if (rule.kind === 'authorization') return maskAuthorization(value, label)
  const scheme = /^(Bearer|Basic|Token) (?=\S)/i.exec(value)?.[0] ?? ''
  return scheme + label(rule.kind, value.slice(scheme.length))
}

/**
 * `Authorization` and related headers (RFC 9110 11.6.2): the scheme stays, the credentials go. Only the credentials are
 * hashed, so that a JSON Web Token gets the same label everywhere.
 */
export function maskAuthorization(value: string, label: Labeler): string {
  const match = /^([A-Za-z][\w-]{1,30}) +(\S.*)$/s.exec(value)
  if (!match) return isLabel(value) || value === '' ? value : label('authorization', value)
  const [, scheme = '', credentials = ''] = match
  if (isLabel(credentials)) return value
  const kind = /^(?:bearer|basic|digest)$/i.test(scheme) ? scheme.toLowerCase() : 'authorization'
  return `${scheme} ${label(kind, credentials)}`
}

/** A `Cookie` header (RFC 6265 4.2): names stay, values go. A cookie without a name is a value. */
export function maskCookies(value: string, label: Labeler): string {
  return value
    .split(/(;\s*)/)
    .map((pair, index) => (index % 2 === 1 ? pair : maskPair(pair, label)))
    .join('')
}

/**
 * One or more `Set-Cookie` headers (RFC 6265 4.1): name and attributes stay. Browsers join several with a line break;
 * `fetch` in service workers uses a comma, which also occurs inside `Expires`.
 */
export function maskSetCookie(value: string, label: Labeler): string {
  return value
    .split(/(\n|,\s*(?=[\w!#$%&'*+.^`|~-]+=))/)
    .map((cookie, index) => {
      if (index % 2 === 1) return cookie
      const end = cookie.indexOf(';')
      return end < 0 ? maskPair(cookie, label) : maskPair(cookie.slice(0, end), label) + cookie.slice(end)
    })
    .join('')
}

function maskPair(pair: string, label: Labeler): string {
  const equals = pair.indexOf('=')
  const name = withoutToken(pair.slice(0, equals + 1), label)
  const value = pair.slice(equals + 1)
  const bare = value.trim().replace(/^"(.*)"$/, '$1')
  if (bare === '' || isLabel(bare)) return name + value
  return name + value.replace(bare, () => label('cookie', bare))
}

/** `wordpress_logged_in_<token>=1`: a cookie name may end in a token of this visitor. */
function withoutToken(name: string, label: Labeler): string {
  return name.replace(/(?<![A-Za-z0-9])[A-Za-z0-9]{28,}(?==?$)/, (part) =>
    isLongRandom(part) ? label('cookie', part) : part,
  )
}
