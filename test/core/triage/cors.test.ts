/** What browsers print and record about CORS: the condition that was not met, and what is no matter of CORS at all. */
import { describe, expect, it } from 'vitest'
import type { RequestEvent, SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { consoleLine, failedRequest, request, SITE, sessionOf } from '../../support/session-builder.ts'
import { click } from './reason-kit.ts'

const there = 'https://api.rates.example/v1/rates'
const lost = (told: Partial<RequestEvent> = {}) => failedRequest({ at: 1010, method: 'PUT', url: there, ...told })
const prints = (reason: string, url = there) =>
  consoleLine({
    at: 1100,
    text: `Access to fetch at '${url}' from origin '${SITE}' has been blocked by CORS policy: ${reason}`,
  })
const firefox = (reason: string) =>
  consoleLine({
    at: 1100,
    text: `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${there}. (Reason: ${reason}).`,
  })
const verdictOf = (...events: SessionEvent[]) => judge(sessionOf([click, ...events]))

describe('the condition that the browser names', () => {
  it.each<[string, SessionEvent]>([
    ['lacks the CORS header Access-Control-Allow-Origin', prints("No 'Access-Control-Allow-Origin' header is present")],
    ['lacks the CORS header Access-Control-Allow-Origin', firefox('CORS header ‘Access-Control-Allow-Origin’ missing')],
    [
      'allows any origin (Access-Control-Allow-Origin: *), which',
      prints(
        "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
      ),
    ],
    [
      'allows any origin (Access-Control-Allow-Origin: *), which',
      firefox('Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’'),
    ],
    [
      'Access-Control-Allow-Credentials: true',
      prints(
        "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
      ),
    ],
    [
      "another origin than this page's (Access-Control-Allow-Origin: https://old.example)",
      prints(
        "The 'Access-Control-Allow-Origin' header has a value 'https://old.example' that is not equal to the supplied origin.",
      ),
    ],
    ['more than one origin', prints("The 'Access-Control-Allow-Origin' header contains multiple values 'a, b'")],
    [
      'preflight response for PUT /v1/rates on api.rates.example does not allow the request header x-tenant',
      prints('Request header field x-tenant is not allowed by Access-Control-Allow-Headers in preflight response.'),
    ],
    [
      'does not allow the request header x-tenant',
      firefox(
        'header ‘x-tenant’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight',
      ),
    ],
    ['does not allow the method PUT', prints('Method PUT is not allowed by Access-Control-Allow-Methods in preflight')],
    ['does not allow the method PUT', firefox('Did not find method in CORS header ‘Access-Control-Allow-Methods’')],
    [
      'preflight request for PUT /v1/rates on api.rates.example was redirected',
      prints(
        "Response to preflight request doesn't pass access control check: Redirect is not allowed for a preflight request.",
      ),
    ],
    [
      'preflight request for PUT /v1/rates on api.rates.example was refused',
      prints("Response to preflight request doesn't pass access control check: It does not have HTTP ok status."),
    ],
  ])('… %s', (clause, line) => {
    const verdict = verdictOf(lost(), line)
    expect(verdict.rule).toBe('cors')
    expect(verdict.sentence).toContain(clause)
    expect(verdict.sentence).not.toContain('most likely')
  })
})

describe('the condition that the recorded headers name', () => {
  const preflight = (status: number, responseHeaders: [string, string][]) => ({
    preflight: {
      status,
      requestHeaders: [
        ['access-control-request-method', 'PUT'],
        ['access-control-request-headers', 'content-type,x-tenant'],
      ] as [string, string][],
      responseHeaders,
    },
    failure: { name: 'TypeError', message: 'Failed to fetch', code: 'cors' },
  })
  const allowed: [string, string] = ['Access-Control-Allow-Origin', SITE]
  it.each<[string, Partial<RequestEvent>]>([
    ['was refused with 405', preflight(405, [])],
    ['was redirected', preflight(302, [['location', '/login']])],
    ['request header x-tenant', preflight(204, [allowed, ['access-control-allow-headers', 'Content-Type']])],
    [
      'does not allow the method PUT',
      preflight(204, [allowed, ['access-control-allow-headers', '*'], ['access-control-allow-methods', 'GET, POST']]),
    ],
    ['lacks the CORS header Access-Control-Allow-Origin', { withheldStatus: 200, responseHeaders: [] }],
    ['allows any origin', { withheldStatus: 200, responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
    ['Allow-Credentials: true', { withheldStatus: 200, responseHeaders: [allowed] }],
    ['more than one origin', { withheldStatus: 200, responseHeaders: [['access-control-allow-origin', `${SITE}, *`]] }],
    [
      'another origin',
      { withheldStatus: 200, responseHeaders: [['access-control-allow-origin', 'https://a.example']] },
    ],
  ])('… %s', (clause, told) => {
    const verdict = verdictOf(lost(told))
    expect(verdict.rule).toBe('cors')
    expect(verdict.confidence).toBeGreaterThan(0.85)
    expect(verdict.sentence).toContain(clause)
  })

  it('is a guess where nothing was recorded', () => {
    expect(verdictOf(request({ at: 100, url: `${there}/usd` }), lost()).sentence).toContain('most likely, the response')
  })
})

describe('a line about another call', () => {
  it('says nothing of a call to the own origin, although it names that', () => {
    const line = prints("No 'Access-Control-Allow-Origin' header is present", 'https://maps.example.net/tiles')
    expect(verdictOf(line, lost({ url: '/api/invoices/42' })).rule).toBe('connection')
  })
  it('does not hide the line about this one', () => {
    const other = prints('Method PUT is not allowed', 'https://maps.example.net/tiles')
    const verdict = verdictOf(
      { ...other, at: 900, id: 'other' },
      lost(),
      prints("No 'Access-Control-Allow-Origin' header"),
    )
    expect(verdict.sentence).toContain('lacks the CORS header')
    expect(verdict.evidence.map(({ event }) => event)).toContain('console-1100')
    expect(verdict.evidence.map(({ event }) => event)).not.toContain('other')
  })
})

it('Firefox calls every failure to reach another origin a blocked one', () => {
  const line = firefox('CORS request did not succeed')
  expect(verdictOf(lost(), line).class).not.toBe('configuration')
  expect(verdictOf(request({ at: 100, url: `${there}/usd` }), lost(), line).rule).toBe('connection')
})

it('a network that the page was not allowed to reach is no matter of the server', () => {
  const device = 'http://192.168.1.20/print'
  const denied = prints('Permission was denied for this request to access the `local` address space.', device)
  const byCode = { name: 'TypeError', message: 'x', code: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' }
  expect(verdictOf(lost({ url: device }), denied).rule).toBe('local-network-denied')
  expect(verdictOf(lost({ url: device, failure: byCode })).rule).toBe('local-network-denied')
  expect(verdictOf(lost({ url: device })).rule).toBe('mixed-content')
})
