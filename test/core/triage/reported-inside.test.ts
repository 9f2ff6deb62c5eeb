/** What a response says of its reason in spite of its status, and what only looks like that. */
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import {
  failedRequest,
  report,
  request,
  resource,
  SITE,
  sessionOf,
  socket,
  thrown,
} from '../../support/session-builder.ts'
import { click, put } from './reason-kit.ts'

const told = (status: number, message: string) => [click, put(status, JSON.stringify({ message }))]
const alone = (error: string) => [click, put(200, JSON.stringify({ error }))]
const ruleOf = (events: SessionEvent[]) => judge(sessionOf(events)).rule

describe('a program of the server that broke', () => {
  it.each([
    [400, 'Unexpected exception from plug-in: System.NullReferenceException', 'server-error'],
    [422, "'NoneType' object has no attribute 'rate'", 'server-error'],
    [422, 'The value may not be null', 'validation'],
    // What the customer has written.
    [422, "Your formula failed: 'NoneType' object has no attribute 'rate'", 'validation'],
  ])('%s: %s', (status, message, rule) => {
    expect(ruleOf(told(status, message))).toBe(rule)
  })
})

describe('an exception that the server passes on with 417', () => {
  const thrown = (name: string, message: string) =>
    put(417, JSON.stringify({ exc_type: name, _server_messages: JSON.stringify([JSON.stringify({ message })]) }))
  it.each([
    ['OverBillingError', 'More is billed than was ordered', 'validation'],
    ['ValidationError', 'You do not have permission to cancel this', 'permission'],
    ['ValidationError', 'ليس لديك صلاحية', 'permission'],
    ['PermissionError', 'Not for this group', 'permission'],
    ['TimestampMismatchError', 'Somebody else was faster', 'edit-conflict'],
    ['SessionExpired', 'Please begin anew', 'session-expired'],
    ['TooManyRequestsError', 'Slower', 'rate-limit'],
  ])('%s: %s', (name, message, rule) => {
    const verdict = judge(sessionOf([click, thrown(name, message)]))
    expect(verdict.rule).toBe(rule)
    expect(verdict.sentence).toContain(name)
  })
  it('says nothing without one', () => {
    expect(ruleOf([click, put(417, '')])).toBe('unknown')
  })
})

describe('a code that somebody typed', () => {
  it.each([
    [404, 'The voucher SPRING is not valid any more', 'validation'],
    [404, 'Der Gutschein ist abgelaufen.', 'validation'],
    [410, 'Este cupón ha caducado', 'validation'],
    [404, 'Invalid gift card', 'validation'],
    [404, 'Unknown route /api/voucher', 'missing-route'],
    [404, 'The page with your vouchers is not there', 'missing-route'],
    [500, 'The coupon is not valid', 'server-error'],
  ])('%s: %s', (status, message, rule) => {
    expect(ruleOf(told(status, message))).toBe(rule)
  })
})

describe('a field or an index of a search engine that was never set up', () => {
  it.each([
    [400, "The field 'colour' is not a filterable field.", 'service-setup'],
    [404, 'no such index [parts-2026]', 'service-setup'],
    [400, 'No mapping found for [due] in order to sort on', 'service-setup'],
    [404, 'Could not find a filter field named `size` in the schema.', 'service-setup'],
    [400, 'The filter is not closed by a bracket', 'validation'],
    [404, 'There is no index of this book', 'missing-route'],
  ])('%s: %s', (status, message, rule) => {
    expect(ruleOf(told(status, message))).toBe(rule)
  })
})

describe('a company behind the server, by its name in a field', () => {
  it.each([
    [{ upstream: 'recurly', http_status_code: 500 }, 'provider-failed'],
    [{ error: { gateway: 'GoCardless', message: 'no answer' } }, 'provider-failed'],
    [{ upstream: 'orders', http_status_code: 500 }, 'gateway'],
    [{ upstream: 'recurly', http_status_code: 404 }, 'gateway'],
  ])('%j', (response, rule) => {
    expect(ruleOf([click, put(502, JSON.stringify(response))])).toBe(rule)
  })
})

describe('a form that comes back', () => {
  const back = (text: string) =>
    put(200, `<!doctype html><title>Edit</title>${text}`, { api: 'document', method: 'POST' })
  it.each([
    ['<div class="error">Invalid security token, please send it again</div>', 'form-expired'],
    ['<p class="alert alert-danger">The page has expired, refresh it</p>', 'form-expired'],
    ['<div class="error">The name is too long</div>', 'none'],
    ['<p>What to do when the page has expired</p>', 'none'],
  ])('%s', (text, rule) => {
    expect(ruleOf([click, back(text)])).toBe(rule)
  })
})

describe('a file that is too large', () => {
  it.each([
    ['The file exceeds the limit of maxAllowedContentLength', 'payload-too-large'],
    ['The file exceeds the limit of 20 MB', 'file-too-large'],
  ])('%s', (message, rule) => {
    expect(ruleOf(told(413, message))).toBe(rule)
  })
})

it('a limit of the system that was asked next is none of ours', () => {
  expect(ruleOf(told(424, 'quotaExceeded'))).toBe('connector-failed')
  expect(ruleOf(told(403, 'quotaExceeded'))).toBe('rate-limit')
})

describe('a 400 without a reason', () => {
  it.each([
    ['', 'unknown'],
    ['{"message":"Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später."}', 'unknown'],
    ['{"error":"Bad Request","message":"Ocorreu um erro."}', 'unknown'],
    ['{"message":"An error occurred: the date is too early"}', 'validation'],
    ['{"message":"The date is too early"}', 'validation'],
    ['{"code":"DATE","message":"Something went wrong"}', 'validation'],
  ])('%s', (text, rule) => {
    expect(ruleOf([click, put(400, text)])).toBe(rule)
  })
})

it.each([
  ['was cut', 3, true],
  ['never opened', 0, false],
])('a live connection that %s, after %i messages: a reload helps is %s', (_, received, reload) => {
  const { rule, customerSentence, next } = judge(
    sessionOf([socket({ at: 200, state: 'failed', code: 1006, received })]),
  )
  expect(rule).toBe('socket-failed')
  expect([customerSentence, next.join()].map((text) => /reload/.test(text))).toEqual([reload, reload])
  expect([customerSentence, next.join()].every((text) => /proxy or VPN/.test(text))).toBe(true)
})

it('a socket that goes on at the same address with another query is not lost', () => {
  const socketOf = (at: number, query: string, state: 'open' | 'closed') =>
    socket({ at, url: `/live${query}`, state, code: state === 'closed' ? 1006 : undefined, received: 3 })
  const cut = socketOf(200, '', 'closed')
  expect(judge(sessionOf([cut, socketOf(900, '?resume=7', 'open')])).rule).not.toBe('socket-failed')
  expect(judge(sessionOf([cut, socketOf(900, '?resume=7', 'closed')])).rule).toBe('socket-failed')
})

describe('a card, by its code, and a plan', () => {
  it.each([
    ['INSTRUMENT_DECLINED', 'payment-declined'],
    ['ADDRESS_VERIFICATION_FAILURE', 'payment-declined'],
    ['incorrect_cvc', 'payment-declined'],
    ['card_limit_reached', 'permission'],
  ])('%s', (code, rule) => {
    expect(ruleOf([click, put(402, JSON.stringify({ errors: [{ code }] }))])).toBe(rule)
  })
})

describe('a company behind the server, by its host', () => {
  it.each([
    ['The register is silent (503 from platform.register.no)', 'provider-failed'],
    ['Upstream https://sign.provider.pl/v2 returned 503 Service Unavailable', 'provider-failed'],
    ['503 from orders.tallybook.example', 'gateway'],
    ['503 from db7.eu-west-1.rds.amazonaws.com', 'gateway'],
    ['503 in orders.service.js', 'gateway'],
    ['platform.register.no was asked', 'gateway'],
    ['Error 503, see https://pages.tallybook-help.com/state', 'gateway'],
    ['Look at status.tallybook-help.com for this 503', 'gateway'],
  ])('%s', (message, rule) => {
    expect(ruleOf(told(503, message))).toBe(rule)
  })
})

describe('a database says no within a 200', () => {
  it('to what was entered', () => {
    expect(ruleOf(alone('ORA-20001: The budget is spent'))).toBe('validation')
  })
  it('as a program is wrong', () => {
    expect(judge(sessionOf(alone('ORA-06502: PL/SQL: numeric or value error'))).class).toBe('product-defect')
  })
})

it('what the customer has corrected is over, however long it took', () => {
  const again = put(200, '{"id":42}', { id: 'again', at: 60_000 })
  expect(judge(sessionOf([...told(422, 'The receipt is missing'), again])).class).toBe('none')
  expect(judge(sessionOf([...told(500, 'x'), again])).class).not.toBe('none')
})

describe('a script that the policy stops', () => {
  const stopped = report({ at: 1010, directive: 'script-src-elem', blocked: 'https://maps.example.net/api.js' })
  const misses = (name: string, message: string) =>
    thrown({ at: 1100, error: { name, message, frames: [{ url: `${SITE}/app.js`, line: 1, column: 2 }] } })
  it('is missed by its name', () => {
    expect(ruleOf([click, stopped, misses('ReferenceError', 'Maps is not defined')])).toBe('csp')
  })
  it('is not what another error is about', () => {
    expect(ruleOf([click, stopped, misses('RangeError', 'Invalid array length')])).toBe('script-error')
  })
})

describe('a script in a folder', () => {
  const gone = (path: string) => resource({ at: 1010, url: `${SITE}${path}`, status: 404 })
  it.each([
    ['of one release', '/web/assets/1/3f9a0c1/lazy.min.js', 'stale-chunk'],
    ['of a year', '/web/assets/2026/lazy.min.js', undefined],
  ])('%s', (_, path, rule) => {
    if (rule) expect(ruleOf([click, gone(path)])).toBe(rule)
    else expect(ruleOf([click, gone(path)])).not.toBe('stale-chunk')
  })
})

describe('who refuses, and what lies behind it', () => {
  const opened = (url: string) => request({ at: 10, url, api: 'document', status: 400 })
  const onComputer = (url: string) =>
    failedRequest({
      at: 1010,
      url,
      failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_CONNECTION_REFUSED' },
    })
  const captcha = resource({
    at: 300,
    url: 'https://www.captcha.example/api.js',
    status: undefined,
    code: 'net::ERR_BLOCKED_BY_CLIENT',
  })
  const post = (url: string, status: number, response: object) =>
    request({ at: 1010, method: 'POST', url, status, responseBody: { text: JSON.stringify(response) } })
  const pulled = (path: string, message: string) => [
    click,
    post(`/v1/${path}/pull`, 502, { error: 'upstream_unavailable', message }),
  ]
  const checked = (response: object) => [click, post('/api/tax-checks', 200, { valid: null, ...response })]
  const signedIn = (path: string, response: object, status = 401) => [
    click,
    post(`https://id.brightlaw-login.com${path}`, status, response),
  ]
  const notGranted = { error: 'invalid_grant', error_description: 'AADSTS50105: Your administrator has configured it' }
  const connected = (code: string) => [
    click,
    post('/api/sync', 502, { code, detail: 'Elsewhere: invalid_grant - expired access token' }),
  ]
  it.each<[string, SessionEvent[], string]>([
    ['a page that was only opened', [opened('/orders')], 'wrong-address'],
    ['a page that was asked with words', [opened('/orders?q=%')], 'validation'],
    ['a helper on the own computer', [click, onComputer('http://localhost:9100/print')], 'connector-failed'],
    ['an origin that is on no list', told(403, 'origin not allowed'), 'service-setup'],
    ['a right', told(403, 'You are not allowed to see the origin of this lot'), 'permission'],
    ['a part that nobody has installed', told(404, 'The plugin heat-map is not installed'), 'service-setup'],
    ['a session, by a flag', [click, put(403, '{"meta":{"sessionExpired":true}}')], 'session-expired'],
    ['a right, by a word for both', [click, put(403, '{"success":false,"code":"UNAUTHORIZED"}')], 'permission'],
    ['a card', told(402, 'Your card was declined'), 'payment-declined'],
    ['a plan', told(402, 'Your plan does not include cards'), 'permission'],
    ['the proof of a person, which was blocked', [captcha, ...told(401, 'captcha token missing')], 'content-blocker'],
    ['the proof of a person, which was there', told(401, 'captcha token missing'), 'session-expired'],
    ['a database that gave up', told(500, 'canceling statement due to statement timeout'), 'server-exhausted'],
    ['a certificate of the customer', told(400, 'Das Zertifikat der Firma ist abgelaufen'), 'service-setup'],
    ['an insurer', [click, put(502, '{"code":"insurer_unavailable"}')], 'provider-failed'],
    ['a part of ours', [click, put(502, '{"code":"search_unavailable"}')], 'gateway'],
    ['a provider that the address names', pulled('providers/acme', 'acme: GET /cars: 503 Busy'), 'provider-failed'],
    ['another part of ours', pulled('orders/acme', 'acme: GET /cars: 503 Busy'), 'gateway'],
    ['a provider without a fault', pulled('providers/acme', 'the worker of acme is busy'), 'gateway'],
    ['a register, in a 200', checked({ source: 'TAXREG', fault: 'MS_UNAVAILABLE' }), 'provider-failed'],
    ['a name at the sign-in', signedIn('/api/v1/authn', { errorCode: 'E0000004' }), 'sign-in-refused'],
    ['a key of a service', signedIn('/api/v1/authors', { errorCode: 'E0000004' }), 'service-refused'],
    ['an app that is not granted', signedIn('/oauth2/v2.0/token', notGranted, 400), 'permission'],
    ['a password at the token', signedIn('/oauth2/v2.0/token', { error: 'invalid_grant' }, 400), 'sign-in-refused'],
    ['a connection elsewhere', connected('integration_auth_failed'), 'connector-failed'],
    ['a grant elsewhere', connected('calendar_access'), 'grant-withdrawn'],
    ['servers that share nothing', told(404, 'No Connection with that ID'), 'service-setup'],
    ['a record', told(404, 'No connection of this name'), 'missing-route'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('what an answer of 200 tells of whom the server has asked', () => {
  const checked = (response: object) => judge(sessionOf([click, put(200, JSON.stringify(response))])).class
  it('is a failure where the answer names them', () => {
    expect(checked({ source: 'TAXREG', fault: 'MS_UNAVAILABLE' })).toBe('third-party')
  })
  it('is none where nobody is named, or where it is of a record', () => {
    expect(checked({ fault: 'MS_UNAVAILABLE' })).toBe('none')
    expect(checked({ source: 'TAXREG', fault: 'SPARE_PART' })).toBe('none')
  })
})

it('a blocked script without a name is told by its address', () => {
  const url = 'https://js.pay.example/v3/'
  const blocked = resource({ at: 1010, url, status: undefined, code: 'net::ERR_BLOCKED_BY_CLIENT' })
  const named = { ...blocked, url: `${url}pay.js` }
  expect(judge(sessionOf([click, blocked])).sentence).toContain('blocked a script: js.pay.example/v3/.')
  expect(judge(sessionOf([click, named])).sentence).toContain('blocked a script: pay.js.')
})
