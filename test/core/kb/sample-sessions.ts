/** What a capture of each fault holds, as the page and the browser tell it; the article that must come first. */
import type { SessionEvent } from '../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  failingSave,
  frame,
  mark,
  nullSecondPoll,
  report,
  request,
  resource,
  sessionOf,
  socket,
  thrown,
} from '../../support/session-builder.ts'

export interface Story {
  article: string
  events: SessionEvent[]
  note?: string
  environment?: Parameters<typeof environmentOf>[0]
  verdict?: { class: VerdictClass; sentence: string }
}

const problem = (status: number, code: string, title: string, detail: string, more: object = {}) => ({
  status,
  responseHeaders: [['content-type', 'application/problem+json']] as [string, string][],
  responseBody: { type: 'application/problem+json', text: JSON.stringify({ title, status, code, detail, ...more }) },
})
const error = (name: string, message: string, functionName = 'main') => ({
  error: { name, message, isError: true, frames: [frame(functionName, 10)] },
})
const noAnswer = { name: 'TypeError', message: 'Failed to fetch' }
const html = (title: string) => ({
  type: 'text/html',
  text: `<!doctype html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
})

/** The faults of the lab, in its own words. */
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

/** The same faults in Firefox, which words them differently. */
export const firefoxStories: Story[] = [
  {
    article: 'cors-blocked',
    events: [
      failedRequest({
        at: 10,
        url: 'https://rates.example.com/v1/rates',
        failure: { name: 'TypeError', message: 'NetworkError when attempting to fetch resource.' },
      }),
      consoleLine({
        at: 12,
        text: '[rates] conversion failed TypeError: NetworkError when attempting to fetch resource.',
      }),
    ],
    verdict: { class: 'configuration', sentence: 'The answer lacks Access-Control-Allow-Origin.' },
  },
  {
    article: 'csp-blocked',
    events: [
      report({
        at: 9,
        message: 'The page’s settings blocked the loading of a resource (connect-src)',
        directive: 'connect-src',
        blocked: 'https://vat.example.com/v1/vat/DE812526315',
      }),
    ],
  },
  {
    article: 'request-timeout',
    events: [consoleLine({ at: 12, text: '[report] no answer TimeoutError: The operation timed out.' })],
  },
  {
    article: 'malformed-json',
    events: [
      consoleLine({
        at: 12,
        text: '[customers] could not be loaded SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data',
      }),
    ],
  },
  {
    article: 'stale-chunk',
    events: [
      consoleLine({
        at: 12,
        text: '[router] screen failed TypeError: error loading dynamically imported module: https://app.tallybook.example/assets/revenue-chart.4f1c9b2e.js',
      }),
    ],
  },
  {
    article: 'third-party-script',
    events: [
      resource({ at: 10, url: 'https://cdn.paylane.example/paylane/v3/paylane.js' }),
      thrown({
        at: 12,
        ...error('TypeError', `can't access property "mount", window.PayLane is undefined`, 'mountPayLane'),
      }),
    ],
  },
  {
    article: 'page-translated',
    events: [
      thrown({
        at: 12,
        ...error(
          'NotFoundError',
          'Node.removeChild: The node to be removed is not a child of this node',
          'commitDeletion',
        ),
      }),
    ],
  },
]

/** Failures of the web at large, with the rest of a session around them. */
export const webStories: Story[] = [
  {
    article: 'bad-gateway-502-503',
    events: [request({ at: 10, url: '/api/invoices', status: 502, responseBody: html('502 Bad Gateway') })],
  },
  {
    article: 'mixed-content',
    events: [
      failedRequest({ at: 10, url: 'http://printer.local/labels', failure: noAnswer }),
      consoleLine({
        at: 11,
        text: "Mixed Content: The page at 'https://app.tallybook.example/invoices/42' was loaded over HTTPS, but requested an insecure resource 'http://printer.local/labels'. This request has been blocked; the content must be served over HTTPS.",
      }),
    ],
  },
  {
    article: 'certificate-error',
    events: [
      failedRequest({ at: 10, url: '/api/invoices', failure: { ...noAnswer, code: 'net::ERR_CERT_DATE_INVALID' } }),
    ],
  },
  {
    article: 'cookies-blocked',
    events: [
      request({
        at: 10,
        url: '/api/invoices',
        ...problem(401, 'token_missing', 'Unauthorized', 'This address needs an access token.'),
      }),
      thrown({
        at: 12,
        ...error(
          'SecurityError',
          "Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        ),
      }),
    ],
    environment: { cookiesEnabled: false },
  },
  {
    article: 'storage-quota',
    events: [
      thrown({
        at: 12,
        ...error(
          'QuotaExceededError',
          "Failed to execute 'setItem' on 'Storage': Setting the value of 'tallybook.drafts' exceeded the quota.",
        ),
      }),
    ],
  },
  {
    article: 'service-worker-old-version',
    events: [
      thrown({
        at: 12,
        source: 'rejection',
        ...error(
          'TypeError',
          "Failed to update a ServiceWorker for scope ('https://app.tallybook.example/'): An unknown error occurred when fetching the script.",
        ),
      }),
    ],
    note: 'Colleagues have the fix, this customer still sees the old version after a reload.',
  },
  {
    article: 'offline',
    events: [
      failedRequest({ at: 10, url: '/api/invoices', failure: { ...noAnswer, code: 'net::ERR_INTERNET_DISCONNECTED' } }),
      failedRequest({
        at: 11,
        url: '/api/customers',
        failure: { ...noAnswer, code: 'net::ERR_INTERNET_DISCONNECTED' },
      }),
    ],
    environment: { online: false },
  },
  {
    article: 'proxy-tls-inspection',
    events: [
      failedRequest({
        at: 10,
        url: '/api/invoices',
        failure: { ...noAnswer, code: 'net::ERR_TUNNEL_CONNECTION_FAILED' },
      }),
    ],
    note: 'Works at home, fails in the office behind the company proxy.',
  },
  {
    article: 'payload-too-large-413',
    events: [
      request({
        at: 10,
        method: 'POST',
        url: '/api/invoices/42/attachments',
        status: 413,
        responseBody: html('413 Request Entity Too Large'),
      }),
    ],
  },
  {
    article: 'validation-422',
    events: [
      request({
        at: 10,
        method: 'PUT',
        url: '/api/invoices/42',
        ...problem(422, 'invalid_invoice', 'Invalid invoice', 'Some fields need another look.', {
          errors: [{ pointer: '#/lines/0/quantity', detail: 'Enter a quantity above zero.' }],
        }),
      }),
    ],
  },
  {
    article: 'edit-conflict-412',
    events: [
      request({
        at: 10,
        method: 'PUT',
        url: '/api/invoices/42',
        ...problem(412, 'version_conflict', 'Precondition failed', 'Somebody changed this invoice in the meantime.'),
      }),
      consoleLine({
        at: 12,
        text: '[invoices] save failed {invoice: "42", code: "version_conflict"} ApiError: PUT /api/invoices/42 answered 412: Precondition failed',
      }),
    ],
  },
  {
    article: 'file-upload-fails',
    events: [
      failedRequest({
        at: 10,
        method: 'POST',
        url: '/api/invoices/42/attachments',
        failure: { ...noAnswer, code: 'net::ERR_UPLOAD_FILE_CHANGED' },
      }),
    ],
  },
  {
    article: 'browser-outdated',
    events: [thrown({ at: 12, ...error('TypeError', 'Object.groupBy is not a function', 'createCustomerTable') })],
    environment: { browser: 'Chrome 109.0.5414.120', os: 'Windows 7' },
  },
  {
    article: 'page-translated',
    events: [
      thrown({
        at: 12,
        ...error(
          'NotFoundError',
          "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
          'commitDeletion',
        ),
      }),
    ],
    environment: { translated: true },
  },
  {
    article: 'time-zone-dates',
    events: [request({ at: 10, url: '/api/invoices/42' })],
    note: 'The due date is one day off: the invoice shows 31 March for the customer and 1 April for us.',
  },
  {
    article: 'websocket-cannot-connect',
    events: [socket({ at: 10, url: 'wss://live.tallybook.example/feed', state: 'failed', code: 1006, messages: [] })],
  },
  {
    article: 'popup-blocked',
    events: [mark({ at: 10, note: 'Clicked Connect bank, a pop-up was blocked and no window opened' })],
  },
  { article: 'script-error', events: [thrown({ at: 12, error: { name: 'Error', message: 'Script error.' } })] },
  {
    article: 'not-found-404',
    events: [
      request({
        at: 10,
        url: '/api/invoices/77',
        ...problem(404, 'not_found', 'Not found', 'There is no such invoice.'),
      }),
    ],
  },
  { article: 'collect-a-capture', events: [], note: 'How do I collect a capture from the customer?' },
]

/** Sessions about nothing that the sample knows: another product, another trade. */
export const unrelatedStories: { name: string; events: SessionEvent[]; note?: string }[] = [
  {
    name: 'a graphics driver',
    events: [
      consoleLine({
        at: 1,
        text: 'THREE.WebGLProgram: Shader Error 1282 - VALIDATE_STATUS false. Fragment shader is not compiled.',
      }),
    ],
  },
  {
    name: 'a chemistry widget',
    events: [
      thrown({
        at: 1,
        ...error('RangeError', 'Valence exceeded for nitrogen in benzimidazole ring', 'layoutMolecule'),
      }),
    ],
  },
  {
    name: 'a map tile',
    events: [
      thrown({
        at: 1,
        ...error('Error', 'Style layer "hillshade-contours" references missing raster source', 'addLayer'),
      }),
    ],
  },
  {
    name: 'a video player',
    events: [
      consoleLine({
        at: 1,
        text: 'Shaka Error MEDIA.VIDEO_ERROR (3,,CHUNK_DEMUXER_ERROR_APPEND_FAILED: Cannot parse cluster)',
      }),
    ],
  },
  { name: 'nothing failed', events: [request({ at: 1, url: '/api/invoices' })] },
]

/** The session of a story, with the everyday noise of a page around it. */
export function sessionOfStory({ events, note = '', environment = {} }: Omit<Story, 'article'>) {
  const noise = [
    consoleLine({
      at: 1,
      id: 'n1',
      level: 'warn',
      text: '[Violation] Added non-passive event listener to a scroll-blocking event.',
    }),
    consoleLine({ at: 2, id: 'n2', level: 'info', text: '[tallybook] 2026.11.3 started' }),
    thrown({
      at: 3,
      id: 'n3',
      error: { name: 'Error', message: 'ResizeObserver loop completed with undelivered notifications.' },
    }),
    request({ at: 4, id: 'n4', url: '/api/notifications/unread' }),
  ]
  return sessionOf([...noise, ...events], { note: { title: '', text: note }, environment: environmentOf(environment) })
}
