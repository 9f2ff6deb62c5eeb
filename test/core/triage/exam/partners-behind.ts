/** Companies behind the app’s own server, and scripts of others. */

import { resource } from '../../../support/session-builder.ts'
import { besides, plain } from './kit/answers.ts'
import { after, type Case, call, click, code, lost, opens, rejects, says, start, throws } from './kit/build.ts'

export const partnersBehind: Case[] = [
  {
    name: 'e-signature: the provider of signatures is down',
    expected: 'third-party',
    why: 'the server names the provider and its answer',
    events: after(
      'Send for signature',
      ...besides(),
      call(2600, 'POST /api/envelopes', 502, {
        error: 'upstream_error',
        provider: 'DocuSign',
        message: 'DocuSign API returned 503 Service Unavailable',
      }),
    ),
  },
  {
    name: 'checkout: the script of the payment provider does not come',
    expected: 'third-party',
    why: "the vendor's host answers 503 to its own script; the page only follows",
    events: [
      ...start(),
      call(1500, 'GET https://js.stripe.com/v3/', 503, 'upstream connect error', {
        ...plain,
        api: 'other',
        resourceType: 'script',
      }),
      opens(2000, '/checkout', 'push'),
      throws(2600, 'ReferenceError: Stripe is not defined', code('mountCard')),
      lost(2700, 'GET https://www.facebook.com/tr?id=1', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  },
  {
    name: 'payment script unavailable',
    expected: 'third-party',
    why: 'the provider’s own script answers 503, and the form cannot start',
    events: [
      opens(0, '/checkout'),
      resource({ at: 90, url: 'https://js.stripe.com/v3/', status: 503 }),
      throws(140, 'ReferenceError: Stripe is not defined', code('mountCard')),
    ],
  },
  {
    name: 'upstream told by the own server',
    expected: 'third-party',
    why: 'the server names the service that failed behind it',
    events: after(
      'Bezahlen',
      call(2540, 'POST /api/payments', 502, {
        error: 'upstream_error',
        service: 'adyen',
        message: 'Adyen returned 503 Service Unavailable',
      }),
    ),
  },
  {
    name: 'library from a public cdn',
    expected: 'third-party',
    why: 'the public CDN does not answer',
    events: [
      opens(0, '/home'),
      resource({ at: 80, url: 'https://unpkg.com/react@18/umd/react.production.min.js', status: 520 }),
      throws(150, 'ReferenceError: React is not defined', code('boot')),
    ],
  },
  {
    name: 'model overloaded',
    expected: 'third-party',
    also: 'capacity',
    why: 'the model’s provider is overloaded',
    events: after(
      'Summarize',
      call(2540, 'POST /api/ai/summary', 503, {
        error: {
          message:
            'Upstream provider error: anthropic 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
          type: 'upstream',
        },
      }),
    ),
  },
  {
    name: 'twilio itself answers 503',
    expected: 'third-party',
    why: 'the provider’s own error, with its own code',
    events: after(
      'Send SMS',
      call(2540, 'POST /api/sms', 502, {
        provider: 'twilio',
        code: 20503,
        message: 'Service Unavailable',
        more_info: 'https://www.twilio.com/docs/errors/20503',
      }),
    ),
  },
  {
    name: 'shipping: the carrier does not answer',
    expected: 'third-party',
    why: 'the server names the carrier and its timeout',
    events: after(
      'Drukuj etykietę',
      call(2600, 'POST /api/labels', 502, {
        code: 'CARRIER_UNAVAILABLE',
        carrier: 'DHL',
        message: 'DHL API timed out after 20000 ms',
      }),
      lost(2650, 'GET https://fonts.example.net/lato.woff2', 'net::ERR_FAILED'),
    ),
  },
  {
    name: 'stripe.js not there',
    expected: 'third-party',
    also: 'network',
    why: 'the vendor of the payment form answers 503 for its script',
    events: [
      ...start(),
      click(3000, 'Pay'),
      resource({ at: 3040, url: 'https://js.stripe.com/v3/', status: 503 }),
      rejects(3060, 'Error: Failed to load Stripe.js', code('loadScript', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'carrier behind the own api',
    expected: 'third-party',
    why: 'the own server names the provider that failed',
    events: [
      ...start(),
      click(3000, 'Buy label'),
      call(3030, 'POST /api/labels', 502, {
        error: 'upstream_error',
        provider: 'shippo',
        message: 'Shippo API returned 503 Service Unavailable',
      }),
    ],
  },
  {
    name: 'bank down',
    expected: 'third-party',
    also: 'integration',
    why: 'INSTITUTION_DOWN',
    events: [
      ...start(),
      click(3000, 'Refresh balance'),
      call(3030, 'POST /api/bank/refresh', 400, {
        error_type: 'INSTITUTION_ERROR',
        error_code: 'INSTITUTION_DOWN',
        error_message: 'this institution is not currently responding to this request. please try again soon',
        display_message: null,
      }),
    ],
  },
  {
    name: 'captcha frame fails',
    expected: 'third-party',
    also: 'network',
    why: 'the script of the captcha service cannot be fetched, all else works',
    events: [
      ...start(),
      click(3000, 'Sign up'),
      resource({ at: 3040, url: 'https://challenges.cloudflare.com/turnstile/v0/api.js', status: 500 }),
      says(3100, 'Error: Turnstile has not been loaded'),
    ],
  },
  {
    name: 'plaid institution down',
    expected: 'third-party',
    why: 'the bank behind the aggregator does not answer',
    events: after(
      'Link account',
      call(2540, 'POST /api/bank/accounts', 400, {
        error_type: 'INSTITUTION_ERROR',
        error_code: 'INSTITUTION_NOT_RESPONDING',
        error_message: 'this institution is not currently responding to this request. please try again soon',
      }),
    ),
  },
]
