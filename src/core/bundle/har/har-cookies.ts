/** Cookies for HAR, parsed from the already redacted headers. */
import { headerValues } from '../../session/index.ts'
import type { HarCookie } from './har-format.ts'

/** The `Cookie` header (RFC 6265bis 4.2.1). */
export function requestCookies(headers: readonly [string, string][]): HarCookie[] {
  return headerValues(headers, 'cookie').flatMap((value) => value.split(';').map(nameAndValue).filter(isNamed))
}

/** The `Set-Cookie` headers, one cookie each (RFC 6265bis 4.1). Several in one value are split at line breaks. */
export function responseCookies(headers: readonly [string, string][]): HarCookie[] {
  return setCookieLines(headers).map(setCookie).filter(isNamed)
}

/** A cookie set by a server, with its attributes as sent: `Max-Age=60`, `Partitioned`. */
export interface SetCookie {
  name: string
  value: string
  attributes: string[]
}

/** The cookies a response sets, with all attributes: HAR has no field for some of them. */
export function setCookies(headers: readonly [string, string][]): SetCookie[] {
  return setCookieLines(headers)
    .map((line) => {
      const [pair = '', ...attributes] = line.split(';')
      const { name, value } = nameAndValue(pair)
      return { name, value, attributes: attributes.map((attribute) => attribute.trim()).filter(Boolean) }
    })
    .filter(isNamed)
}

function setCookieLines(headers: readonly [string, string][]): string[] {
  return headerValues(headers, 'set-cookie').flatMap((value) => value.split(/[\r\n]+/))
}

function nameAndValue(pair: string): HarCookie {
  const at = pair.indexOf('=')
  if (at < 0) return { name: '', value: pair.trim() }
  return { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() }
}

const isNamed = (cookie: { name: string; value: string }) => cookie.name !== '' || cookie.value !== ''

function setCookie(text: string): HarCookie {
  const [pair = '', ...attributes] = text.split(';')
  const cookie = nameAndValue(pair)
  for (const attribute of attributes) {
    const { name, value } = attribute.includes('=') ? nameAndValue(attribute) : { name: attribute.trim(), value: '' }
    switch (name.toLowerCase()) {
      case 'path':
        cookie.path = value
        break
      case 'domain':
        cookie.domain = value
        break
      case 'expires': {
        const time = Date.parse(value)
        if (!Number.isNaN(time)) cookie.expires = new Date(time).toISOString()
        break
      }
      case 'httponly':
        cookie.httpOnly = true
        break
      case 'secure':
        cookie.secure = true
        break
      case 'samesite':
        cookie.sameSite = value
        break
    }
  }
  return cookie
}
