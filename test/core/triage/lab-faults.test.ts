/** The faults of the lab, as a capture holds them: each gets its class, and its healthy twin gets none. */
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { judge, type VerdictClass } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  frame,
  navigation,
  report,
  request,
  resource,
  SITE,
  sessionOf,
  step,
  thrown,
} from '../../support/session-builder.ts'

const partner = 'http://127.0.0.1:4310'
const problem = (code: string) => ({
  type: 'application/problem+json',
  text: `{"type":"about:blank","code":"${code}"}`,
})
const before = [
  navigation({ at: 0 }),
  request({ at: 100, url: '/api/invoices?page=1' }),
  request({ at: 200, url: '/api/invoices/42' }),
]
const click = (name: string) => step({ at: 5000, name })
const put = (told: Parameters<typeof request>[0]) =>
  request({ at: 5010, method: 'PUT', url: '/api/invoices/42', cause: 'step-5000', duration: 90, ...told })
const printed = (text: string, name = 'ApiError') =>
  consoleLine({ at: 5105, text, args: [{ type: 'error', error: { name, message: text } }] })
const own = (name: string, message: string, fn: string, source: 'uncaught' | 'rejection' = 'uncaught') =>
  thrown({ at: 5110, source, error: { name, message, frames: [frame(fn, 10)] } })

interface Story {
  fault: string
  expected: VerdictClass
  rule: string
  says: RegExp
  events: SessionEvent[]
  /** ms that the customer's clock is ahead */
  skew?: number
}

const stories: Story[] = [
  {
    fault: 'save-500',
    expected: 'product-defect',
    rule: 'server-error',
    says: /^Saving the invoice failed after clicking "Save": PUT \/api\/invoices\/\{id\} returned 500 \(tax_table_unavailable\)\.$/,
    events: [
      click('Save'),
      put({ status: 500, responseBody: problem('tax_table_unavailable') }),
      printed('[invoices] save failed'),
    ],
  },
  {
    fault: 'token-expired',
    expected: 'authentication',
    rule: 'session-expired',
    says: /401 \(token_expired\).*renewing it was refused too \(401\)/,
    events: [
      click('Save'),
      put({ status: 401, responseBody: problem('token_expired') }),
      request({
        at: 5120,
        method: 'POST',
        url: '/api/session/refresh',
        status: 401,
        responseBody: problem('session_expired'),
      }),
      consoleLine({ at: 5300, text: 'SessionEndedError: The session has ended' }),
    ],
  },
  {
    fault: 'role-403',
    expected: 'permission',
    rule: 'permission',
    says: /^Saving the settings failed after clicking "Save": PUT \/api\/settings returned 403 \(missing_permission\)/,
    events: [
      click('Save'),
      put({ url: '/api/settings', status: 403, responseBody: problem('missing_permission') }),
      printed('[settings] save failed'),
    ],
  },
  {
    fault: 'cors',
    expected: 'configuration',
    rule: 'cors',
    says: /GET \/v1\/rates on 127\.0\.0\.1.*Access-Control-Allow-Origin/,
    events: [
      click('Show in USD'),
      failedRequest({ at: 5010, url: `${partner}/v1/rates`, duration: 20 }),
      printed('[rates] conversion failed'),
    ],
  },
  {
    fault: 'csp',
    expected: 'configuration',
    rule: 'csp',
    says: /Content Security Policy blocked a request after clicking "Check": connect-src does not allow GET \/v1\/vat\/\S+ on 127\.0\.0\.1/,
    events: [
      click('Check'),
      report({ at: 5011, directive: 'connect-src', blocked: `${partner}/v1/vat/DE812526315` }),
      failedRequest({ at: 5010, url: `${partner}/v1/vat/DE812526315`, duration: 5 }),
    ],
  },
  {
    fault: 'timeout',
    expected: 'capacity',
    rule: 'request-timeout',
    says: /GET \/api\/reports\/revenue timed out after 1\.5 s.*while other requests got a response/,
    events: [
      click('Report'),
      failedRequest({
        at: 5010,
        state: 'timeout',
        url: '/api/reports/revenue',
        duration: 1500,
        failure: { name: 'TimeoutError', message: 'signal timed out' },
      }),
      consoleLine({ at: 6515, text: 'TimeoutError: signal timed out' }),
    ],
  },
  {
    fault: 'malformed-json',
    expected: 'integration',
    rule: 'malformed-response',
    says: /got a web page instead of data: GET \/api\/customers returned 200/,
    events: [
      click('Customers'),
      request({
        at: 5010,
        url: '/api/customers',
        responseHeaders: [['content-type', 'text/html; charset=utf-8']],
        responseBody: { type: 'text/html', text: '<!doctype html><title>Portal</title>' },
      }),
      consoleLine({
        at: 5100,
        text: '[customers] could not be loaded',
        args: [
          {
            type: 'error',
            error: { name: 'SyntaxError', message: `Unexpected token '<', "<!doctype "... is not valid JSON` },
          },
        ],
      }),
    ],
  },
  {
    fault: 'null-second-poll',
    expected: 'product-defect',
    rule: 'null-field',
    says: /TypeError: .*amount.* in renderNextPayout after GET \/api\/status returned 200/,
    events: [
      request({ at: 3000, url: '/api/status' }),
      request({ at: 5010, url: '/api/status', duration: 90 }),
      own('TypeError', "Cannot read properties of null (reading 'amount')", 'renderNextPayout'),
    ],
  },
  {
    fault: 'chunk-missing',
    expected: 'outdated-client',
    rule: 'stale-chunk',
    says: /revenue-chart\.4f1c9b2e\.js \(404\).*older release, version 5\.12\.0/,
    events: [
      click('Report'),
      resource({ at: 5020, element: 'script', url: `${SITE}/assets/revenue-chart.4f1c9b2e.js`, status: 404 }),
      consoleLine({
        at: 5030,
        text: `TypeError: Failed to fetch dynamically imported module: ${SITE}/assets/revenue-chart.4f1c9b2e.js`,
      }),
    ],
  },
  {
    fault: 'third-party-script',
    expected: 'third-party',
    rule: 'third-party-script',
    says: /script from 127\.0\.0\.1 did not load: paylane\.js \(404\); as a result, the page threw TypeError: .*mount/,
    events: [
      resource({ at: 3000, url: `${partner}/paylane/v3/paylane.js`, status: 404 }),
      // The invoice comes just before, and misses nothing.
      request({ at: 4800, url: '/api/invoices/42', duration: 100 }),
      own('TypeError', "Cannot read properties of undefined (reading 'mount')", 'mountPayLane'),
    ],
  },
  {
    fault: 'blocked-host',
    expected: 'network',
    rule: 'unreachable-host',
    says: /telemetry\.tallybook\.invalid cannot be reached from this browser/,
    events: [
      click('Send reminder'),
      failedRequest({ at: 5010, method: 'POST', url: 'https://telemetry.tallybook.invalid/collect', duration: 30 }),
      printed('[reminders] not sent'),
    ],
  },
  {
    fault: 'unhandled-rejection',
    expected: 'product-defect',
    rule: 'unhandled-rejection',
    says: /did not handle an error after clicking "Duplicate": NumberPatternError: Placeholder is not closed in formatNumber; no request failed/,
    events: [
      click('Duplicate'),
      request({ at: 5010, url: '/api/numbering', duration: 20 }),
      own('NumberPatternError', 'Placeholder is not closed', 'formatNumber', 'rejection'),
    ],
  },
  {
    fault: 'clock-skew',
    expected: 'clock-locale',
    rule: 'clock-skew',
    says: /about 11 minutes behind the server/,
    skew: -660_000,
    events: [
      click('Sign in'),
      request({ at: 5010, method: 'POST', url: '/api/session' }),
      printed('Token is not valid for another 660 s', 'TokenNotYetValidError'),
    ],
  },
  {
    fault: 'rate-limit',
    expected: 'capacity',
    rule: 'rate-limit',
    says: /returned 429 \(too_many_requests\).*too many requests, 5 within 10 s, retry after 30 s/,
    events: [
      ...[5010, 5110, 5210].map((at) => request({ at, url: `/api/invoices?q=${at}` })),
      request({
        at: 5310,
        url: '/api/invoices?q=harbour',
        status: 429,
        responseBody: problem('too_many_requests'),
        responseHeaders: [['retry-after', '30']],
      }),
      consoleLine({ at: 5400, level: 'warn', text: '[search] slow down' }),
    ],
  },
]

const told = (skew = 0) => ({ site: SITE, environment: environmentOf({ clockSkew: skew }) })

describe.each(stories)('$fault', ({ expected, rule, says, events, skew }) => {
  const verdict = judge(sessionOf([...before, ...events], told(skew)))

  it(`is ${expected}, by the rule ${rule}`, () => {
    expect(verdict).toMatchObject({ class: expected, rule })
    expect(verdict.sentence).toMatch(says)
    expect(verdict.confidence).toBeGreaterThanOrEqual(0.5)
  })

  it('names events of the session as evidence, and tells the customer nothing internal', () => {
    const ids = new Set([...before, ...events].map(({ id }) => id))
    expect(verdict.evidence.length).toBeGreaterThan(0)
    for (const { event } of verdict.evidence) expect(ids).toContain(event)
    expect(verdict.customerSentence).not.toMatch(/\/api\/|\bHTTP\b|CORS|\bCSP\b|TypeError|undefined|null|\{id\}|\d{3}/)
    expect(verdict.next.length).toBeGreaterThan(0)
  })
})

it('the same journeys without a fault have no verdict', () => {
  const events = [...before, click('Save'), put({ status: 200 }), request({ at: 5200, url: '/api/status' })]
  expect(judge(sessionOf(events, told()))).toMatchObject({ class: 'none', rule: 'none' })
})
