/** Faults on the way: what the browser refuses to send, read or run, and missing files and hosts. */
import type { FaultInfo } from '../faults.ts'
import { click, openInvoice, openReport, openSettings, testid } from './steps.ts'

export const deliveryFaults: readonly FaultInfo[] = [
  {
    id: 'cors',
    title: 'The exchange-rate service forgets its CORS header',
    customerSees: '“Show in USD” says that exchange rates are not available.',
    journey: [...openInvoice, click('convert', 'Choose “Show in USD”')],
    ends: { broken: testid('convert-error'), healthy: testid('converted-total') },
    expect: {
      evidence: [
        { kind: 'request', method: 'GET', origin: 'api', path: '/v1/rates', failure: 'cors' },
        { kind: 'console', level: 'error', text: '[rates] conversion failed' },
      ],
      verdict: 'configuration',
      article: 'cors-blocked',
      says: 'The browser blocked GET /v1/rates on another origin: its answer lacks Access-Control-Allow-Origin.',
    },
  },
  {
    id: 'csp',
    title: "The app's own security policy blocks the VAT check",
    customerSees: '“Check” next to the VAT number says that the service cannot be reached.',
    journey: [...openSettings, click('check-vat', 'Choose “Check” next to the VAT number')],
    ends: { broken: testid('vat-error'), healthy: testid('vat-valid') },
    expect: {
      evidence: [
        { kind: 'request', method: 'GET', origin: 'api', path: '/v1/vat/DE812526315', failure: 'csp' },
        { kind: 'report', directive: 'connect-src', blocked: '/v1/vat/DE812526315' },
      ],
      verdict: 'configuration',
      article: 'csp-blocked',
      says: "The page's Content-Security-Policy (connect-src) does not list the VAT service, so the browser never sent the request.",
    },
  },
  {
    id: 'chunk-missing',
    title: 'A new version was deployed, the old chunk is gone',
    customerSees: 'The report shows “This page could not be loaded”.',
    journey: openReport,
    ends: { broken: testid('screen-error'), healthy: testid('report-chart') },
    expect: {
      evidence: [
        {
          kind: 'resource',
          origin: 'app',
          path: '/assets/revenue-chart.4f1c9b2e.js',
          status: 404,
        },
        { kind: 'console', level: 'error', text: 'dynamically imported module' },
      ],
      verdict: 'outdated-client',
      article: 'stale-chunk',
      says: 'The open page belongs to an older version (2026.11.3, the server is at 2026.11.4); a reload solves it.',
    },
  },
  {
    id: 'third-party-script',
    title: "The payment provider's script is gone",
    customerSees: 'The “Get paid online” box on the invoice stays empty.',
    journey: [
      ...openInvoice,
      { do: 'wait', target: testid('payment-heading'), say: 'Look at “Get paid online” on the right' },
    ],
    ends: { broken: `${testid('payment')}[data-state="loading"]`, healthy: `${testid('payment')}[data-state="ready"]` },
    expect: {
      evidence: [
        { kind: 'resource', element: 'script', origin: 'api', path: '/paylane/v3/paylane.js', status: 404 },
        { kind: 'error', source: 'uncaught', name: 'TypeError', message: 'mount', function: 'mountPayLane' },
      ],
      verdict: 'third-party',
      article: 'third-party-script',
      says: "The payment provider's script did not load (404 from another origin); the TypeError in mountPayLane is what follows from it.",
    },
  },
  {
    id: 'blocked-host',
    title: 'The telemetry host cannot be reached',
    customerSees: '“Send reminder” fails, on this computer only.',
    journey: [...openInvoice, click('send-reminder', 'Choose “Send reminder”')],
    ends: { broken: testid('toast-bad'), healthy: testid('toast-good') },
    expect: {
      evidence: [
        {
          kind: 'request',
          method: 'POST',
          origin: 'http://telemetry.tallybook.invalid',
          path: '/collect',
          failure: 'dns',
        },
        { kind: 'console', level: 'error', text: '[reminders] not sent' },
      ],
      verdict: 'network',
      article: 'blocked-by-extension-or-dns',
      says: 'telemetry.tallybook.invalid cannot be reached from this browser (name not found, or blocked); the reminder waits for it.',
    },
  },
]
