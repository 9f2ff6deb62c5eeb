/** Makers of answers that several rounds of the exam share. */
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import { call, lost, says } from './build.ts'

/** A call that an extension of the browser stopped. */
export const blocked = (at: number, url: string, method = 'POST') =>
  lost(at, `${method} ${url}`, 'net::ERR_BLOCKED_BY_CLIENT')

/** The answer is XML. */
export const xml = { headers: { 'content-type': 'text/xml; charset=utf-8' } }
/** The answer is a problem of RFC 9457. */
export const problem = { headers: { 'content-type': 'application/problem+json' } }
/** The answer is plain text. */
export const plain = { headers: { 'content-type': 'text/plain; charset=utf-8' } }

/** What goes wrong beside the matter on many pages and is of no account: a picture, statistics, a note to developers. */
export const besides = (at = 2520): SessionEvent[] => [
  call(at, 'GET /api/users/7/picture', 404, { message: 'Not Found' }),
  blocked(at + 1, 'https://www.google-analytics.com/g/collect?v=2'),
  says(at + 2, 'Warning: componentWillMount has been renamed, and is not recommended for use.', 'warn'),
]
