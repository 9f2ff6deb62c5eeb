/** Faults in the responses of Tallybook's own server. */
import type { FaultInfo } from '../faults.ts'
import { click, fill, openInvoice, openReport, signIn, testid } from './steps.ts'

export const answerFaults: readonly FaultInfo[] = [
  {
    id: 'save-500',
    title: 'Saving an invoice fails on the server',
    customerSees: 'I press Save and get “The invoice could not be saved”, every time.',
    journey: [
      ...openInvoice,
      fill('po-reference', 'PO-7781', 'Type a purchase order number'),
      click('save-invoice', 'Choose “Save changes”'),
    ],
    ends: { broken: testid('toast-bad'), healthy: testid('toast-good') },
    expect: {
      evidence: [
        {
          kind: 'request',
          method: 'PUT',
          origin: 'app',
          path: '/api/invoices/42',
          status: 500,
          code: 'tax_table_unavailable',
        },
        { kind: 'console', level: 'error', text: '[invoices] save failed' },
      ],
      verdict: 'product-defect',
      article: 'tallybook-save-500',
      says: 'The product failed: PUT /api/invoices/{id} returned 500 tax_table_unavailable. For engineering, with the request id.',
    },
  },
  {
    id: 'timeout',
    title: 'The report is never answered',
    customerSees: 'The report spins for a moment, then says that it is taking too long.',
    journey: openReport,
    ends: { broken: testid('report-error'), healthy: testid('report-chart') },
    expect: {
      evidence: [
        { kind: 'request', method: 'GET', origin: 'app', path: '/api/reports/revenue', failure: 'timeout' },
        { kind: 'console', level: 'error', text: 'TimeoutError' },
      ],
      verdict: 'capacity',
      article: 'request-timeout',
      says: 'The server never answered GET /api/reports/revenue; the app gave up after 1.5 s, while other requests were quick.',
    },
  },
  {
    id: 'malformed-json',
    title: 'An HTML error page comes where JSON was expected',
    customerSees: 'The customer list does not load. Everything else works.',
    journey: [...signIn, click('nav-customers', 'Choose “Customers” in the menu')],
    ends: { broken: testid('customers-error'), healthy: testid('customer-table') },
    expect: {
      evidence: [
        {
          kind: 'request',
          method: 'GET',
          origin: 'app',
          path: '/api/customers',
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
        },
        { kind: 'console', level: 'error', text: '[customers] could not be loaded' },
      ],
      verdict: 'integration',
      article: 'malformed-json',
      says: 'GET /api/customers answered with a web page instead of data: something between the app and its server speaks for it.',
    },
  },
  {
    id: 'null-second-poll',
    title: 'A field becomes null at the second poll',
    customerSees: 'The “Next payout” box stops updating a few seconds after I sign in.',
    journey: [
      ...signIn,
      { do: 'wait', target: `${testid('status')}[data-polled="again"]`, say: 'Wait for the second poll' },
    ],
    ends: {
      broken: `${testid('status')}[data-state="updating"]`,
      healthy: `${testid('status')}[data-state="up-to-date"]`,
    },
    expect: {
      evidence: [
        { kind: 'request', method: 'GET', origin: 'app', path: '/api/status', status: 200 },
        {
          kind: 'error',
          source: 'uncaught',
          name: 'TypeError',
          message: 'amount',
          function: 'renderNextPayout',
        },
      ],
      verdict: 'product-defect',
      article: 'null-field',
      says: 'TypeError in renderNextPayout: the app does not expect that nextPayout can be null in GET /api/status.',
    },
  },
  {
    id: 'unhandled-rejection',
    title: 'Duplicating an invoice stops in the middle',
    customerSees: 'I press Duplicate, the button keeps saying “Duplicating…”, and nothing more happens.',
    journey: [...openInvoice, click('duplicate', 'Choose “Duplicate”')],
    ends: { broken: `${testid('duplicate')}[data-step="draft"]`, healthy: testid('toast-good') },
    expect: {
      evidence: [
        { kind: 'request', method: 'GET', origin: 'app', path: '/api/numbering', status: 200 },
        {
          kind: 'error',
          source: 'rejection',
          name: 'NumberPatternError',
          message: 'Placeholder is not closed',
          function: 'formatNumber',
        },
      ],
      verdict: 'product-defect',
      article: 'unhandled-rejection',
      says: 'An error that nobody handled, NumberPatternError in formatNumber, right after the click on Duplicate. No request failed.',
    },
  },
  {
    id: 'rate-limit',
    title: 'Search hits the rate limit',
    customerSees: 'While I type in the search box it says “Too many searches”.',
    journey: [
      ...signIn,
      fill('search', 'harbour', 'Type “harbour” in the search box'),
      { do: 'wait', target: `${testid('search')}[data-settled="harbour"]`, say: 'The search ends' },
    ],
    ends: { broken: testid('search-limited'), healthy: testid('open-invoice-42') },
    expect: {
      evidence: [
        {
          kind: 'request',
          method: 'GET',
          origin: 'app',
          path: '/api/invoices',
          status: 429,
          code: 'too_many_requests',
          headers: { 'retry-after': '30' },
        },
        { kind: 'console', level: 'warn', text: '[search] slow down' },
      ],
      verdict: 'capacity',
      article: 'rate-limit',
      says: 'The server asked the app to slow down (429, retry after 30 s) because search asks on every key.',
    },
  },
]
