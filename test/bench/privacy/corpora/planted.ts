/**
 * 25 kinds of secrets known to leak from recordings, and three that only a recorder like this one can leak: each planted in
 * an exchange of its own, so that nothing but its place gives it away.
 */
import type { SessionEvent, Value } from '../../../../src/core/session/index.ts'
import { type Random, randomFrom } from '../../../support/random.ts'
import { consoleLine, filled, request, socket } from '../../../support/session-builder.ts'

/** A planted secret, or several in one event. */
export interface Plant {
  kind: string
  secrets: string[]
  event: SessionEvent
}

type Maker = (random: Random, at: number) => Omit<Plant, 'kind'>

export const json = (value: unknown) => {
  const text = JSON.stringify(value)
  return { type: 'application/json', text, size: text.length }
}
export const b64 = (text: string) => Buffer.from(text).toString('base64')
const b64url = (text: string) => Buffer.from(text).toString('base64url')
export const object = (entries: [string, string][]): Value => ({
  type: 'object',
  entries: entries.map(([key, value]) => [key, { type: 'string', value }]),
})

/** A single secret planted in a request. */
const one =
  (length: number, told: (secret: string, random: Random) => Parameters<typeof request>[0]): Maker =>
  (random, at) => {
    const secret = random.text(length)
    return { secrets: [secret], event: request({ ...told(secret, random), at }) }
  }

const password = (random: Random) => `${random.pick(['Sommer', 'tr0ub4dor', 'Zug!'])}${random.text(6)}`

export const kinds: Record<string, Maker> = {
  'authorization header, lower case': one(40, (s) => ({ requestHeaders: [['authorization', `Bearer ${s}`]] })),
  'Authorization header, title case': (random, at) => {
    const secret = password(random)
    const basic = b64(`ann.lee:${secret}`)
    return { secrets: [secret], event: request({ at, requestHeaders: [['Authorization', `Basic ${basic}`]] }) }
  },
  'Cookie header': one(26, (s) => ({ requestHeaders: [['cookie', `theme=dark; PHPSESSID=${s}`]] })),
  'Set-Cookie header': one(26, (s) => ({ responseHeaders: [['Set-Cookie', `auth=${s}; Path=/; HttpOnly`]] })),
  'x-api-key header': one(32, (s) => ({ requestHeaders: [['x-api-key', s]] })),
  'CSRF header': one(32, (s) => ({ requestHeaders: [['X-CSRF-Token', s]] })),
  'JWT signature': (random, at) => {
    const secret = random.text(43)
    const jwt = `${b64url('{"alg":"RS256","typ":"JWT"}')}.${b64url('{"sub":"4711","exp":1773307800}')}.${secret}`
    return { secrets: [secret], event: request({ at, responseBody: json({ note: `got ${jwt}` }) }) }
  },
  'query: access_token': one(30, (s) => ({ url: `/api/me?access_token=${s}&page=2` })),
  'query: api_key': one(24, (s) => ({ url: `/api/geo?q=Berlin&api_key=${s}` })),
  'query: X-Amz-Signature': (random, at) => {
    const secret = random.text(64, '0123456789abcdef')
    const url = `https://files.example/inv.pdf?X-Amz-Date=20260312T093000Z&X-Amz-Signature=${secret}`
    return { secrets: [secret], event: request({ at, url }) }
  },
  'token in the path': one(32, (s) => ({ url: `/account/reset/${s}` })),
  'password in the URL': (random, at) => {
    const secret = random.text(12)
    return { secrets: [secret], event: request({ at, url: `https://svc:${secret}@hooks.example/in` }) }
  },
  'session in Location': one(32, (s) => ({
    status: 302,
    responseHeaders: [['location', `/home;jsessionid=${s}?session_id=${s}`]],
  })),
  'token in an initiator': one(24, (s) => ({
    initiator: [{ function: 'f', url: `https://app.tallybook.example/a.js?token=${s}`, line: 1, column: 2 }],
  })),
  Referer: one(24, (s) => ({ requestHeaders: [['referer', `https://app.tallybook.example/cb?auth_token=${s}`]] })),
  'JSON: password': (random, at) => {
    const secret = password(random)
    return { secrets: [secret], event: request({ at, requestBody: json({ user: 'ann', password: secret }) }) }
  },
  'JSON: otp': (random, at) => {
    const secret = `9${random.text(5, '123456789')}`
    return { secrets: [secret], event: request({ at, requestBody: json({ otp: Number(secret), remember: true }) }) }
  },
  'form: password': (random, at) => {
    const secret = password(random)
    const text = `user=ann&password=${encodeURIComponent(secret)}&go=1`
    const requestBody = { type: 'application/x-www-form-urlencoded', text, size: text.length }
    return { secrets: [secret], event: request({ at, method: 'POST', requestBody }) }
  },
  'GraphQL: newPassword': (random, at) => {
    const secret = password(random)
    const requestBody = json({
      operationName: 'Change',
      query: 'mutation Change($input: ChangeInput!) { change(input: $input) { ok } }',
      variables: { input: { id: 7, newPassword: secret } },
    })
    return { secrets: [secret], event: request({ at, url: '/graphql', method: 'POST', requestBody }) }
  },
  'WebSocket message': (random, at) => {
    const secret = random.text(28)
    const text = JSON.stringify({ type: 'connection_init', payload: { token: secret } })
    return { secrets: [secret], event: socket({ at, messages: [{ at, direction: 'sent', text, size: text.length }] }) }
  },
  'SSE message': (random, at) => {
    const secret = random.text(28)
    const text = `event: session\ndata: {"sessionToken":"${secret}"}\n\n`
    const messages = [{ at, direction: 'received' as const, text, size: text.length }]
    return { secrets: [secret], event: socket({ at, api: 'eventsource', messages }) }
  },
  'response: access_token': one(36, (s) => ({ responseBody: json({ access_token: s, expires_in: 3600 }) })),
  'base64 response: refresh_token': (random, at) => {
    const secret = random.text(30)
    const text = b64(JSON.stringify({ refresh_token: secret, ttl: 60 }))
    return { secrets: [secret], event: request({ at, responseBody: { type: 'text/plain', text, size: text.length } }) }
  },
  'hidden HTML field': (random, at) => {
    const secret = random.text(32)
    const text = `<form><input type="hidden" name="csrf" value="${secret}"><input name="city" value="Bonn"></form>`
    return { secrets: [secret], event: request({ at, responseBody: { type: 'text/html', text, size: text.length } }) }
  },
  'XSRF cookie as a parameter': one(24, (s) => ({ url: `/api/x?_xsrf=${s}&tab=1` })),
  'console argument': (random, at) => {
    const secret = random.text(20)
    return { secrets: [secret], event: consoleLine({ at, text: 'auth state', args: [object([['apiToken', secret]])] }) }
  },
  'typed field': (random, at) => {
    const secret = password(random)
    return { secrets: [secret], event: filled('Password', secret, { at }) }
  },
  'step value': (random, at) => {
    const secret = `4${random.text(5, '123456789')}`
    return { secrets: [secret], event: filled('Verification code', secret, { at }) }
  },
}

/** @param each number of samples per kind, with different values */
export function plantedSecrets(each: number): Plant[] {
  return Object.entries(kinds).flatMap(([kind, make], index) =>
    Array.from({ length: each }, (_, round) => {
      const at = 10 * (index * each + round)
      return { kind, ...make(randomFrom(index * 1000 + round + 1), at) }
    }),
  )
}
