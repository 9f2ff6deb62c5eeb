/** Makers of answers and events that several topics of the exam share. */
import type { SessionEvent, StackFrame } from '../../../../../src/core/session/index.ts'
import { resource } from '../../../../support/session-builder.ts'
import { call, click, lost, opens, page, says, start } from './build.ts'

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

/** A whole page, as servers send it. */
export const html = (title: string, body: string) => `<!doctype html>${page(title, body)}`

/** A frame of the script that an extension has put into the page. */
export const extensionCode = (name = 'post'): StackFrame => ({
  function: name,
  url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/inject.js',
  line: 1,
  column: 900,
})

/** A tag manager that a blocker keeps away. */
export const blockedTags = resource({
  at: 610,
  url: 'https://www.googletagmanager.com/gtm.js?id=GTM-1',
  status: undefined,
  code: 'net::ERR_BLOCKED_BY_CLIENT',
})

/** The page of `start`, what goes on beside, and a customer who went on well. */
export const quiet = (...beside: SessionEvent[]): SessionEvent[] => [
  ...start(),
  ...beside,
  click(20_000, 'Done'),
  call(20_030, 'POST /api/done', 200, { ok: true }),
  opens(20_200, '/done', 'push'),
]

/** The server took what the customer did. */
export const wellDone = (at: number) => call(at, 'POST /api/orders', 201, { id: 5 })

/** Where Microsoft Entra asks who somebody is. */
export const IDP = 'https://login.microsoftonline.com/8f1c/oauth2/v2.0/authorize?client_id=77&response_type=code'
/** The script of the app after a release. */
export const NEW_BUILD = '/static/main.b41d22.js'
/** ms */
export const YEAR = 365 * 24 * 3600 * 1000
