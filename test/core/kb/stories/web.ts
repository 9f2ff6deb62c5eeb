/** Failures that any web app can have. */
import { consoleLine, failedRequest, mark, request, socket, thrown } from '../../../support/session-builder.ts'
import { error, html, noAnswer, problem, type Story } from './story.ts'

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
