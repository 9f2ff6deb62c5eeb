/** The faults of the lab. */
import {
  consoleLine,
  failedRequest,
  failingSave,
  nullSecondPoll,
  report,
  request,
  resource,
  thrown,
} from '../../../support/session-builder.ts'
import { error, html, noAnswer, problem, type Story } from './story.ts'

/** As Chromium words them. */
export const labStories: Story[] = [
  {
    article: 'tallybook-save-500',
    events: [
      request({
        at: 10,
        method: 'PUT',
        url: '/api/invoices/42',
        ...problem(
          500,
          'tax_table_unavailable',
          'Internal server error',
          'The tax table for DE-19 is not loaded on this node.',
        ),
      }),
      consoleLine({
        at: 12,
        text: '[invoices] save failed {invoice: "42", code: "tax_table_unavailable"} ApiError: PUT /api/invoices/42 answered 500: Internal server error',
      }),
    ],
  },
  { article: 'tallybook-save-500', events: failingSave() },
  {
    article: 'session-expired',
    events: [
      request({
        at: 10,
        method: 'PUT',
        url: '/api/invoices/42',
        ...problem(401, 'token_expired', 'Unauthorized', 'The session behind this token has ended.'),
      }),
      request({
        at: 20,
        method: 'POST',
        url: '/api/session/refresh',
        ...problem(401, 'session_expired', 'Unauthorized', 'The session is over.'),
      }),
      consoleLine({ at: 30, level: 'warn', text: '[session] not renewed {code: "session_expired"}' }),
      consoleLine({
        at: 31,
        text: '[invoices] save failed {invoice: "42"} SessionEndedError: The session has ended and could not be renewed',
      }),
    ],
  },
  {
    article: 'role-403',
    events: [
      request({
        at: 10,
        method: 'PUT',
        url: '/api/settings',
        ...problem(403, 'missing_permission', 'Forbidden', 'The role “viewer” does not include settings:write.', {
          requiredPermission: 'settings:write',
          role: 'viewer',
        }),
      }),
      consoleLine({
        at: 12,
        text: '[settings] save failed {code: "missing_permission"} ApiError: PUT /api/settings answered 403: Forbidden',
      }),
    ],
  },
  {
    article: 'cors-blocked',
    events: [
      failedRequest({ at: 10, url: 'https://rates.example.com/v1/rates?base=EUR', failure: noAnswer }),
      consoleLine({ at: 12, text: '[rates] conversion failed {currency: "USD", error: TypeError: Failed to fetch}' }),
    ],
    verdict: {
      class: 'configuration',
      sentence: 'The browser blocked GET /v1/rates on another origin: its answer lacks Access-Control-Allow-Origin.',
    },
  },
  {
    article: 'csp-blocked',
    events: [
      report({
        at: 9,
        message: 'connect-src blocked https://vat.example.com/v1/vat/DE812526315',
        directive: 'connect-src',
        blocked: 'https://vat.example.com/v1/vat/DE812526315',
      }),
      failedRequest({ at: 10, url: 'https://vat.example.com/v1/vat/DE812526315', failure: noAnswer }),
      consoleLine({ at: 12, text: '[vat] check failed {number: "DE812526315"} TypeError: Failed to fetch' }),
    ],
  },
  {
    article: 'request-timeout',
    events: [
      request({
        at: 10,
        url: '/api/reports/revenue?months=12',
        state: 'timeout',
        duration: 1500,
        failure: { name: 'TimeoutError', message: 'signal timed out' },
      }),
      consoleLine({ at: 1512, text: '[report] no answer {patience: 1500} TimeoutError: signal timed out' }),
    ],
  },
  {
    article: 'malformed-json',
    events: [
      request({ at: 10, url: '/api/customers', responseBody: html('Service temporarily unavailable') }),
      consoleLine({
        at: 12,
        text: `[customers] could not be loaded SyntaxError: Unexpected token '<', "<!doctype "... is not valid JSON`,
      }),
    ],
  },
  {
    article: 'null-field',
    events: [
      request({ at: 10, url: '/api/status' }),
      thrown({
        at: 12,
        ...error('TypeError', "Cannot read properties of null (reading 'amount')", 'renderNextPayout'),
      }),
    ],
  },
  {
    article: 'null-field',
    events: [
      thrown({ at: 12, ...error('TypeError', `can't access property "amount", payout is null`, 'renderNextPayout') }),
    ],
  },
  { article: 'null-field', events: nullSecondPoll() },
  {
    article: 'stale-chunk',
    events: [
      request({ at: 5, url: '/api/reports/revenue?months=12' }),
      resource({ at: 10, url: 'https://app.tallybook.example/assets/revenue-chart.4f1c9b2e.js' }),
      consoleLine({
        at: 12,
        text: '[router] screen failed {screen: "report"} TypeError: Failed to fetch dynamically imported module: https://app.tallybook.example/assets/revenue-chart.4f1c9b2e.js',
      }),
    ],
  },
  {
    article: 'third-party-script',
    events: [
      resource({ at: 10, url: 'https://cdn.paylane.example/paylane/v3/paylane.js?key=redacted-api-key-1' }),
      thrown({
        at: 12,
        ...error('TypeError', "Cannot read properties of undefined (reading 'mount')", 'mountPayLane'),
      }),
    ],
  },
  {
    article: 'blocked-by-extension-or-dns',
    events: [
      failedRequest({
        at: 10,
        method: 'POST',
        url: 'http://telemetry.tallybook.invalid/collect',
        failure: { ...noAnswer, code: 'net::ERR_NAME_NOT_RESOLVED' },
      }),
      consoleLine({ at: 12, text: '[reminders] not sent {invoice: "INV-2042"} TypeError: Failed to fetch' }),
    ],
  },
  {
    article: 'unhandled-rejection',
    events: [
      request({ at: 10, url: '/api/numbering' }),
      thrown({
        at: 12,
        source: 'rejection',
        ...error('NumberPatternError', 'Placeholder is not closed in "INV-{next"', 'formatNumber'),
      }),
    ],
  },
  {
    article: 'clock-skew',
    events: [
      request({ at: 10, method: 'POST', url: '/api/session' }),
      consoleLine({
        at: 12,
        text: '[session] sign-in failed TokenNotYetValidError: Token is not valid for another 660 s (nbf 1764000000)',
      }),
    ],
    environment: { clockSkew: -660_000 },
  },
  {
    article: 'rate-limit',
    events: [
      request({
        at: 10,
        url: '/api/invoices?search=harb',
        ...problem(429, 'too_many_requests', 'Too many requests', 'At most 4 searches in 30 seconds.'),
      }),
      consoleLine({ at: 12, level: 'warn', text: '[search] slow down {retryAfter: 30}' }),
    ],
  },
]
