/**
 * The parts of a JSON Web Token that help an engineer and are useless to an attacker: issuer, audience, expiry and the
 * like (RFC 7519 4.1).
 */

import { isObject } from '../base/is-object.ts'
import { jsonOf } from '../base/json.ts'
import type { Headers, TokenFacts } from '../session/index.ts'
import { decodeBase64 } from './codings/base64.ts'
import type { Labeler } from './labels.ts'

const tokens = /(?<![\w-])(ey[\w-]{8,4000})\.(ey[\w-]{4,16000})\.[\w-]{0,8000}/g
/** limits: web tokens per request, chars of a text */
const most = { tokens: 4, text: 200 }

/**
 * The facts of the web tokens in some headers. The subject is a label; all other claims are dropped.
 * @param mask masks further secrets in a text
 */
export function tokenFacts(headers: Headers, label: Labeler, mask: (text: string) => string): TokenFacts[] {
  const found = new Map<string, TokenFacts>()
  for (const [, value] of headers) {
    if (!value.includes('ey')) continue
    for (const [token, head = '', claims = ''] of value.matchAll(tokens)) {
      const [header, payload] = [partOf(head), partOf(claims)]
      if (!header || !payload || found.size >= most.tokens) continue
      const text = (of: Record<string, unknown>, key: string) => {
        const one = of[key]
        const joined = Array.isArray(one) ? one.join(' ') : one
        return typeof joined === 'string' && joined !== '' ? { [key]: mask(joined.slice(0, most.text)) } : {}
      }
      const time = (key: string) => (Number.isFinite(payload[key]) ? { [key]: payload[key] as number } : {})
      const subject = payload.sub
      found.set(token, {
        label: label('jwt', token),
        ...text(header, 'alg'),
        ...text(header, 'kid'),
        ...text(payload, 'iss'),
        ...text(payload, 'aud'),
        ...text(payload, 'scope'),
        ...(typeof subject === 'string' && subject !== '' && { sub: label('subject', subject) }),
        ...time('iat'),
        ...time('nbf'),
        ...time('exp'),
      })
    }
  }
  return [...found.values()]
}

function partOf(encoded: string): Record<string, unknown> | undefined {
  const value = jsonOf(decodeBase64(encoded) ?? '')
  return isObject(value) ? value : undefined
}
