/** Both sides of every rule: a session in which it speaks, and a harmless twin in which it does not. */
import { describe, expect, it } from 'vitest'
import type { Environment, RequestEvent, SessionEvent } from '../../../src/core/session/index.ts'
import { judge, rules } from '../../../src/core/triage/index.ts'
import { expectLinear } from '../../support/processor-time.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  frame,
  report,
  request,
  resource,
  SITE,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { contentRules, releases } from './content-rules.ts'
import { misleading } from './misleading.ts'
import { noticeRules } from './notice-rules.ts'
import { reasonRules } from './reason-rules.ts'
import { valueRules } from './value-rules.ts'

type Told = Partial<RequestEvent>
const click = step({ at: 1000 })
const call = (told: Told = {}) => request({ at: 1010, method: 'PUT', url: '/api/invoices/42', ...told })
const lost = (told: Told = {}) => failedRequest({ at: 1010, url: '/api/invoices/42', ...told })
const code = (code: string) => ({ name: 'TypeError', message: 'Failed to fetch', code })
const body = (text: string) => ({ text })
const ok = (told: Told = {}) => request({ at: 500, url: '/api/invoices', ...told })
const error = (message: string, told: Partial<Parameters<typeof thrown>[0]> = {}, url = `${SITE}/assets/app.js`) =>
  thrown({ at: 1200, error: { name: 'TypeError', message, frames: [{ ...frame('save', 1), url }] }, ...told })
const released = (release: string, told: Told) => call({ responseHeaders: [['X-App-Version', release]], ...told })
const behind = (via: string, text: string) =>
  call({ status: 403, responseHeaders: [['via', via]], responseBody: body(text) })
/** A document that was reached over redirects. */
const page = (url: string, over: string[]) => {
  const redirects = over.map((path) => ({ status: 303, url: `${SITE}${path}` }))
  return request({ at: 1010, api: 'document', url, redirected: true, redirects })
}
const elsewhere = 'https://rates.example.net/v1/rates'

interface Case {
  fires: SessionEvent[]
  /** the harmless twin, or another fault that is easily taken for this one */
  silent: SessionEvent[]
  environment?: Partial<Environment>
  /** that of the twin, when it differs */
  calm?: Partial<Environment>
}

it.each([
  ['a kept-back answer', { withheldStatus: 200 }, 'cors'],
  ['a refused preflight', { preflight: { status: 403, requestHeaders: [], responseHeaders: [] } }, 'cors'],
])('%s is certain', (_, told, rule) => {
  const verdict = judge(sessionOf([click, lost({ url: elsewhere, ...(told as Told) })]))
  expect(verdict.rule).toBe(rule)
  expect(verdict.confidence).toBeGreaterThan(0.85)
})

it.each<[string, Told, string]>([
  [
    'DynamoDB tells of a limit with 400',
    { status: 400, responseBody: body('{"__type":"ThrottlingException"}') },
    'rate-limit',
  ],
  [
    'a sign-in that was tried too often is no wrong password',
    { method: 'POST', url: '/api/login', status: 400, responseBody: body('{"message":"Rate limit exceeded"}') },
    'rate-limit',
  ],
  [
    'a limit within a service of somebody else is its failure',
    { url: elsewhere, status: 500, responseBody: body('{"message":"rate limit exceeded"}') },
    'third-party-outage',
  ],
  [
    'a key that a service of somebody else refuses',
    { url: elsewhere, status: 400, responseBody: body('{"code":"api_key_expired"}') },
    'service-refused',
  ],
  [
    'a failure whose words are those of a browser',
    { status: 422, responseBody: body('{"message":"Requested device not found"}') },
    'validation',
  ],
])('%s', (_, told, rule) => {
  expect(judge(sessionOf([click, call(told)])).rule).toBe(rule)
})

it('the gateway that signs every answer is not said to have sent a page that is not its own', () => {
  const fallback = call({
    method: 'GET',
    status: 200,
    requestHeaders: [['accept', 'application/json']],
    responseHeaders: [['via', '1.1 10.1.2.3 (McAfee Web Gateway 10.2.1)']],
    responseBody: body('<!doctype html><title>Orders</title><div id="root"></div>'),
  })
  expect(judge(sessionOf([click, fallback, error(`Unexpected token '<'`)])).rule).not.toBe('network-page')
})

it('a program file behind a certificate that is refused is no interrupted connection', () => {
  const part = resource({
    at: 1010,
    url: `${SITE}/assets/reports.9ab3c1d2.js`,
    status: undefined,
    code: 'net::ERR_CERT_AUTHORITY_INVALID',
  })
  const verdict = judge(sessionOf([click, part]))
  expect(verdict.rule).toBe('file-unreachable')
  expect(verdict.customerSentence).toContain('secure connection')
})

it.each([
  ['titles', '<title'],
  ['paragraphs', '<p '],
])('reads a long answer of unfinished %s in linear time', (_, part) => {
  const refusalOf = (size: number) =>
    call({ status: 403, responseBody: body(`<!doctype html>${part.repeat(size / part.length)}`) })
  return expectLinear(64_000, (size) => sessionOf([click, refusalOf(size)]), judge)
})

it('a blocked script of somebody else is not the fault of somebody else', () => {
  const blocked = resource({ at: 10, url: 'https://pay.example.net/pay.js', code: 'net::ERR_BLOCKED_BY_CLIENT' })
  expect(judge(sessionOf([blocked])).rule).toBe('content-blocker')
})

const cases: Record<string, Case> = {
  'server-error': { fires: [click, call({ status: 500 })], silent: [click, call({ status: 500 }), call({ at: 2000 })] },
  gateway: { fires: [click, call({ status: 503 })], silent: [click, call({ status: 500 })] },
  'rate-limit': { fires: [click, call({ status: 429 })], silent: [click, call({ status: 429 }), call({ at: 9000 })] },
  'request-timeout': {
    fires: [ok(), click, lost({ state: 'timeout', duration: 30_000 })],
    silent: [ok(), click, lost({ state: 'aborted' })],
  },
  'session-expired': {
    fires: [click, call({ status: 401 })],
    // A token that runs out and is renewed in the background: nobody notices.
    silent: [
      click,
      call({ status: 401 }),
      call({ at: 1100, method: 'POST', url: '/api/session/refresh' }),
      call({ at: 1300 }),
    ],
  },
  'sign-in-refused': {
    fires: [
      click,
      call({ method: 'POST', url: '/api/login', status: 401, responseBody: body('{"code":"invalid_credentials"}') }),
    ],
    silent: [
      click,
      call({ method: 'POST', url: '/api/login', status: 401 }),
      call({ at: 3000, method: 'POST', url: '/api/login' }),
    ],
  },
  permission: { fires: [click, call({ status: 403 })], silent: [click, call({ status: 401 })] },
  validation: {
    fires: [click, call({ status: 422, responseBody: body('{"errors":{"total":["must be positive"]}}') })],
    silent: [click, call({ status: 422 }), call({ at: 4000 })],
  },
  'edit-conflict': { fires: [click, call({ status: 412 })], silent: [click, call({ status: 404 })] },
  'missing-record': {
    fires: [call({ at: 100, url: '/api/invoices/7' }), click, call({ status: 404 })],
    silent: [click, call({ status: 404 })],
  },
  'missing-route': {
    fires: [click, call({ status: 404, url: '/api/exports' })],
    // Asking whether something is there, at start, without any effect.
    silent: [ok(), request({ at: 9000, url: '/api/me/avatar', status: 404 })],
  },
  'payload-too-large': {
    fires: [click, call({ status: 413, requestBody: { size: 12_000_000 } })],
    silent: [click, call({ requestBody: { size: 12_000_000 } })],
  },
  'malformed-response': {
    fires: [
      ok({ responseBody: { type: 'text/html', text: '<!doctype html>' } }),
      consoleLine({ at: 600, text: "Unexpected token '<'" }),
    ],
    silent: [
      ok({
        url: '/fragments/help',
        requestHeaders: [['accept', 'text/html']],
        responseBody: { type: 'text/html', text: '<p>' },
      }),
    ],
  },
  'graphql-error': {
    fires: [call({ method: 'POST', url: '/graphql', status: 200, responseBody: body('{"errors":[{"message":"x"}]}') })],
    silent: [call({ method: 'POST', url: '/graphql', status: 200, responseBody: body('{"data":{"errors":3}}') })],
  },
  cors: {
    fires: [ok({ url: elsewhere }), click, lost({ url: `${elsewhere}/usd` })],
    silent: [click, lost({ url: elsewhere, failure: code('net::ERR_NAME_NOT_RESOLVED') })],
  },
  'local-network-denied': {
    fires: [
      click,
      lost({ url: 'http://localhost:9100/print', failure: code('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS') }),
    ],
    silent: [click, lost({ url: 'http://localhost:9100/print', failure: code('net::ERR_CONNECTION_REFUSED') })],
  },
  csp: {
    fires: [click, lost({ url: elsewhere }), report({ at: 1012, directive: 'connect-src', blocked: elsewhere })],
    silent: [click, call(), report({ at: 1012, directive: 'connect-src', blocked: elsewhere, disposition: 'report' })],
  },
  'mixed-content': {
    fires: [click, lost({ url: 'http://files.example.net/a' })],
    silent: [click, lost({ url: 'http://localhost:9000/a' })],
  },
  offline: {
    fires: [click, lost()],
    environment: { online: false },
    silent: [click, lost()],
    calm: { online: true },
  },
  connection: {
    fires: [ok(), click, lost({ failure: code('net::ERR_CONNECTION_RESET') })],
    silent: [ok(), click, lost({ state: 'aborted', failure: { name: 'AbortError', message: 'aborted' } })],
  },
  'unreachable-host': {
    fires: [click, lost({ url: elsewhere, failure: code('NS_ERROR_UNKNOWN_HOST') })],
    silent: [ok({ url: elsewhere }), click, lost({ url: `${elsewhere}/usd` })],
  },
  'content-blocker': {
    fires: [
      click,
      lost({ url: 'https://cdn.example.net/collect', failure: code('net::ERR_BLOCKED_BY_CLIENT') }),
      consoleLine({ at: 1100 }),
    ],
    // Blocked measuring that nothing waits for.
    silent: [click, call(), lost({ at: 1020, api: 'beacon', url: 'https://www.google-analytics.com/g/collect' })],
  },
  certificate: {
    fires: [click, lost({ failure: code('net::ERR_CERT_AUTHORITY_INVALID') })],
    silent: [click, lost({ failure: code('net::ERR_CONNECTION_REFUSED') })],
  },
  'third-party-outage': {
    fires: [click, request({ at: 1010, url: elsewhere, status: 503 })],
    silent: [click, call({ status: 503 })],
  },
  'third-party-script': {
    fires: [
      resource({ at: 10, url: 'https://pay.example.net/pay.js' }),
      error("Cannot read properties of undefined (reading 'mount')"),
    ],
    silent: [resource({ at: 10, element: 'img', url: 'https://pay.example.net/logo.png' })],
  },
  'stale-chunk': {
    fires: [click, resource({ at: 1010, url: `${SITE}/assets/report.9ab3c4d1.js`, status: 404 })],
    silent: [click, resource({ at: 1010, element: 'img', url: `${SITE}/assets/logo.9ab3c4d1.png`, status: 404 })],
  },
  'stale-service-worker': {
    fires: [
      error('x is broken'),
      resource({ at: 10, url: `${SITE}/app.js`, status: 404 }),
      consoleLine({ at: 20, text: 'ServiceWorker update failed' }),
    ],
    environment: { serviceWorker: { script: '/sw.js', state: 'redundant' } },
    silent: [call()],
  },
  'null-field': {
    fires: [ok({ at: 1100, duration: 90 }), error("Cannot read properties of null (reading 'total')")],
    silent: [error("Cannot read properties of null (reading 'x')", {}, 'chrome-extension://abc/content.js')],
  },
  'script-error': {
    fires: [click, error('Too much recursion')],
    silent: [error('ResizeObserver loop limit exceeded')],
  },
  'muted-error': {
    fires: [click, thrown({ at: 1200, error: { name: 'Error', message: 'Script error.' } })],
    silent: [thrown({ at: 1200, error: { name: 'Error', message: 'Script error.' } })],
  },
  'unhandled-rejection': {
    fires: [click, error('pattern is not closed', { source: 'rejection' })],
    silent: [click, error('pattern is not closed', { source: 'rejection', handledLater: true })],
  },
  'extension-error': {
    fires: [click, error('x is null', {}, 'moz-extension://abc/content.js')],
    // In the background, where nobody notices.
    silent: [error('x is null', {}, 'moz-extension://abc/content.js')],
  },
  'translated-page': {
    fires: [error("Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.")],
    environment: { translated: true },
    silent: [call()],
  },
  'storage-quota': {
    fires: [error("Failed to execute 'setItem' on 'Storage': Setting the value of 'draft' exceeded the quota.")],
    environment: { storage: { usage: 990, quota: 1000 } },
    // A full storage alone is no fault.
    silent: [call()],
  },
  'storage-blocked': {
    fires: [click, call({ status: 401 })],
    environment: { cookiesEnabled: false },
    silent: [call()],
  },
  'clock-skew': {
    fires: [call(), consoleLine({ at: 1200, text: 'JWTExpired: jwt not active' })],
    environment: { clockSkew: 600_000 },
    // The clock is wrong, and nothing minds.
    silent: [call()],
  },
  locale: { fires: [error('Invalid time value')], silent: [call()] },
  'old-browser': {
    fires: [error('lines.toSorted is not a function')],
    silent: [error('lines.render is not a function')],
  },
  'socket-failed': {
    fires: [socket({ at: 100, state: 'failed', received: 0 })],
    silent: [socket({ at: 100, state: 'closed', code: 1006 }), socket({ at: 900 })],
  },
  'socket-session': {
    fires: [socket({ at: 100, state: 'closed', code: 4401, reason: 'token expired' })],
    // The page connected again.
    silent: [socket({ at: 100, state: 'closed', code: 4401 }), socket({ at: 900 })],
  },
  'socket-forbidden': {
    fires: [socket({ at: 100, state: 'closed', code: 3003 })],
    silent: [socket({ at: 100, state: 'closed', code: 3000 })],
  },
  'socket-overloaded': {
    fires: [socket({ at: 100, state: 'closed', code: 1013 })],
    silent: [socket({ at: 100, state: 'closed', code: 1006 })],
  },
  'socket-defect': {
    fires: [socket({ at: 100, api: 'eventsource', state: 'failed', status: 500, received: 0 })],
    silent: [socket({ at: 100, api: 'eventsource', state: 'failed', status: 503, received: 0 })],
  },
  regression: {
    fires: [released('2.1', { at: 500 }), click, released('2.2', { status: 500 })],
    silent: [released('2.1', { at: 500 }), click, released('2.1', { status: 500 })],
  },
  'outdated-page': {
    fires: [click, released('2.2', { status: 404 })],
    environment: { app: { version: '2.1', source: '<meta name="version">' } },
    silent: [click, released('2.1', { status: 404 })],
  },
  'connector-failed': {
    fires: [click, call({ status: 502, responseBody: body('{"code":"connector_auth_failed"}') })],
    silent: [click, call({ status: 502, responseBody: body('{"code":"upstream_failed"}') })],
  },
  'not-configured': {
    fires: [click, call({ status: 500, responseBody: body('{"code":"smtp_not_configured"}') })],
    silent: [click, call({ status: 500, responseBody: body('{"code":"internal_error"}') })],
  },
  'proxy-refused': {
    fires: [click, behind('1.1 proxy.example.com (squid/6.9)', '<html>')],
    // A content delivery network signs with Via, too, and lets the app's own response through.
    silent: [click, behind('1.1 varnish', '<html>')],
  },
  'form-expired': {
    fires: [click, call({ status: 403, responseBody: body('{"code":"csrf_failed"}') })],
    silent: [click, call({ status: 403, responseBody: body('{"code":"missing_role"}') })],
  },
  'sent-to-sign-in': {
    fires: [click, page('/sign-in?expired=1', ['/sign-in?expired=1'])],
    // Signing out leads to the same page, without a reason.
    silent: [click, page('/sign-in', ['/sign-in'])],
  },
  'sign-in-lost': {
    fires: [request({ at: 10, api: 'document', url: '/sign-in' }), click, page('/sign-in', ['/welcome', '/sign-in'])],
    // A wrong password leads back, too, but not over another page.
    silent: [request({ at: 10, api: 'document', url: '/sign-in' }), click, page('/sign-in', ['/sign-in'])],
  },
}

const allCases: Record<string, Case> = { ...cases, ...reasonRules, ...contentRules, ...valueRules, ...noticeRules }

describe.each(Object.entries(allCases))('%s', (id, { fires, silent, environment, calm }) => {
  const rule = (events: SessionEvent[], told: Partial<Environment> = {}) =>
    judge(sessionOf(events, { environment: environmentOf(told) }))

  it('speaks', () => {
    const verdict = rule(fires, environment)
    expect(verdict.rule).toBe(id)
    expect(verdict.sentence).not.toMatch(/ undefined\b(?! \()|NaN|\[object|\.\.$/)
    // Screens show these as they are: what Markdown makes code of stands there raw.
    expect([verdict.customerSentence, ...verdict.next].join('\n')).not.toContain('`')
    const ids = new Set(fires.map((event) => event.id))
    for (const { event } of verdict.evidence) expect(ids).toContain(event)
    for (const { event } of verdict.against) if (event !== undefined) expect(ids).toContain(event)
  })

  it('stays silent', () => {
    const verdict = rule(silent, calm ?? environment)
    expect(verdict.rule).not.toBe(id)
  })
})

describe('GraphQL says in a code what HTTP says in a status', () => {
  const operation = (operationName: string, told: Told = {}) =>
    call({
      method: 'POST',
      url: '/graphql',
      status: 200,
      requestBody: body(`{"operationName":"${operationName}"}`),
      ...told,
    })
  const refused = (code: string, told: Told = {}) =>
    operation('Publish', {
      responseBody: body(`{"errors":[{"message":"x","extensions":{"code":"${code}"}}]}`),
      ...told,
    })
  it.each([
    ['FORBIDDEN', 'permission'],
    ['UNAUTHENTICATED', 'session-expired'],
    ['BAD_USER_INPUT', 'validation'],
    ['RATE_LIMITED', 'rate-limit'],
    ['INTERNAL_SERVER_ERROR', 'graphql-error'],
  ])('%s', (code, rule) => {
    // Another operation of the same address that went well afterwards repairs nothing.
    expect(judge(sessionOf([click, refused(code), operation('Week', { at: 2000 })])).rule).toBe(rule)
  })

  it('a query that the server does not understand is no mistake of the customer', () => {
    expect(judge(sessionOf([click, refused('GRAPHQL_VALIDATION_FAILED', { status: 400 })])).rule).toBe('graphql-error')
  })

  it('the same operation again, with success, repairs it', () => {
    expect(judge(sessionOf([click, refused('FORBIDDEN'), operation('Publish', { at: 2000 })])).class).toBe('none')
  })
})

describe('errors that a framework caught and printed', () => {
  const printed = (name: string) =>
    consoleLine({
      at: 1200,
      args: [{ type: 'error', error: { name, message: "Cannot read properties of null (reading 'id')" } }],
    })
  it('are errors of the program', () => {
    expect(judge(sessionOf([click, printed('TypeError')])).rule).toBe('null-field')
  })
  it('are none when the app made them on purpose', () => {
    expect(judge(sessionOf([click, printed('HintError')])).class).not.toBe('product-defect')
  })
})

describe('what is repaired leaves nothing behind', () => {
  const form = (told: Told) => request({ at: 1010, api: 'document', method: 'POST', url: '/orders', ...told })
  it.each<[string, SessionEvent[]]>([
    [
      'a call that was repeated before its failure was read',
      [click, call({ status: 500, duration: 90 }), call({ at: 1050, duration: 90 })],
    ],
    [
      'a form that was sent again',
      [click, form({ status: 422 }), form({ at: 5000, frame: 'doc-2', url: '/orders/7' })],
    ],
    ['a question whether something exists', [click, call({ method: 'HEAD', status: 404 })]],
  ])('%s', (_, events) => {
    expect(judge(sessionOf(events)).class).toBe('none')
  })

  it('a form that failed on the server is not repaired by another one', () => {
    const verdict = judge(sessionOf([click, form({ status: 500 }), form({ at: 5000, frame: 'doc-2', url: '/search' })]))
    expect(verdict.rule).toBe('server-error')
  })

  it('a page that nobody complained of is no defect', () => {
    const verdict = judge(sessionOf([click, call({ method: 'GET', url: '/api/drafts/7', status: 404 })]))
    expect(verdict.class).toBe('unknown')
    expect(verdict.alternatives[0]?.rule).toBe('missing-route')
  })

  it('nor is a record that nobody missed the customer’s data', () => {
    const drafts = (told: Told) => call({ method: 'GET', ...told })
    const verdict = judge(
      sessionOf([drafts({ at: 100, url: '/api/drafts/1' }), click, drafts({ url: '/api/drafts/7', status: 404 })]),
    )
    expect(verdict.class).toBe('unknown')
    expect(verdict.alternatives[0]?.rule).toBe('missing-record')
  })
})

it.each([
  ['connector-failed', 'CRM_CONNECTOR_FAILED'],
  ['not-configured', 'SMTP_NOT_CONFIGURED'],
])('%s is told of GraphQL too, which answers everything with 200', (rule, code) => {
  const response = { errors: [{ message: 'No', extensions: { code } }], data: null }
  const save = call({ method: 'POST', url: '/graphql', status: 200, responseBody: body(JSON.stringify(response)) })
  expect(judge(sessionOf([click, save])).rule).toBe(rule)
})

it.each(releases)('of two releases: %s', (_, events, rule) => {
  expect(judge(sessionOf(events)).rule).toBe(rule)
})

it.each(misleading)('a status that misleads: %s', (_, events, rule) => {
  expect(judge(sessionOf(events)).rule).toBe(rule)
})

it('every rule is tested, has its own id and words', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(allCases).sort())
  for (const { looksAt } of rules) expect(looksAt.length).toBeGreaterThan(10)
})
