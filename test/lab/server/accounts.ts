/** Sign-in of the sample app: server-side sessions, and short-lived access tokens that refer to them. */
import { createHmac, randomBytes } from 'node:crypto'
import { demoAccount } from '../faults/steps.ts'
import type { Call, Role } from './call.ts'

/** Lifetime of an access token in seconds; the app renews it in time with the session cookie. */
export const TOKEN_LIFETIME = 900
export const SESSION_COOKIE = 'tallybook_session'

export interface Accounts {
  /** Opens a session; undefined if address or password is wrong. */
  signIn(email: unknown, password: unknown): string | undefined
  /** A new access token for a live session; undefined if it has ended. `now` in epoch ms. */
  issueToken(sessionId: string, now: number): string | undefined
  /** The session of the call's bearer token, or why it is refused. */
  authenticate(call: Call): { sessionId: string; role: Role } | 'missing' | 'ended'
  end(sessionId: string): void
}

export function createAccounts(): Accounts {
  const key = randomBytes(32)
  const sessions = new Set<string>()
  return {
    signIn(email, password) {
      if (email !== demoAccount.email || password !== demoAccount.password) return undefined
      const id = randomBytes(18).toString('base64url')
      sessions.add(id)
      return id
    },
    issueToken(sessionId, now) {
      if (!sessions.has(sessionId)) return undefined
      const issued = Math.floor(now / 1000)
      return sign(
        { sub: 'acc_northwind_1', sid: sessionId, iat: issued, nbf: issued, exp: issued + TOKEN_LIFETIME },
        key,
      )
    },
    authenticate(call) {
      const token = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1]
      if (!token) return 'missing'
      const claims = verify(token, key)
      if (!claims || !sessions.has(claims.sid) || claims.exp * 1000 < call.now) return 'ended'
      return { sessionId: claims.sid, role: call.role ?? 'accountant' }
    },
    end(sessionId) {
      sessions.delete(sessionId)
    },
  }
}

function signature(text: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** A signed token: https://www.rfc-editor.org/rfc/rfc7519, HS256. */
function sign(claims: Record<string, unknown>, key: Uint8Array): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${signature(text, key)}`
}

/** The claims, if the signature is ours. */
function verify(token: string, key: Uint8Array): { sid: string; exp: number } | undefined {
  const [header, payload = '', given] = token.split('.')
  if (given !== signature(`${header}.${payload}`, key)) return undefined
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  if (typeof claims !== 'object' || claims === null) return undefined
  const { sid, exp } = claims as Record<string, unknown>
  return typeof sid === 'string' && typeof exp === 'number' ? { sid, exp } : undefined
}
