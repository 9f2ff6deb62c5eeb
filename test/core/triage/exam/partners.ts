/** Services of others, and what customers bring along: keys, files, end points. */

import { resource } from '../../../support/session-builder.ts'
import { type Case, call, click, code, lost, rejects, says, start } from './build.ts'

export const partners: Case[] = [
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
    name: 'search vendor down',
    expected: 'third-party',
    why: '503 of another company',
    events: [
      ...start(),
      click(3000, 'Search'),
      call(3030, 'POST https://abc123-dsn.algolia.net/1/indexes/*/queries', 503, { message: 'Service unavailable' }),
      rejects(
        3140,
        'RetryError: Unreachable hosts - your application id may be incorrect.',
        code('retryable', '/static/vendor.44.js'),
      ),
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
    name: 'webhook end point is gone',
    expected: 'integration',
    why: "the customer's own address answers 404",
    events: [
      ...start(),
      click(3000, 'Send test event'),
      call(3030, 'POST /api/webhooks/3/test', 422, {
        code: 'webhook_delivery_failed',
        message: 'Endpoint https://hooks.customer.example/in responded with 404',
        response_status: 404,
      }),
    ],
  },
  {
    name: 'csv with bad rows',
    expected: 'integration',
    why: "rows of the customer's file",
    events: [
      ...start(),
      click(3000, 'Import'),
      call(3030, 'POST /api/imports', 422, {
        message: 'Import failed',
        errors: [
          { row: 17, column: 'amount', message: 'is not a number' },
          { row: 18, column: 'email', message: 'is invalid' },
        ],
      }),
    ],
  },
  {
    name: 'wrong hubspot key',
    expected: 'integration',
    why: "the customer's key for the other product is refused",
    events: [
      ...start(),
      click(3000, 'Sync contacts'),
      call(3030, 'POST /api/integrations/hubspot/sync', 400, {
        code: 'INTEGRATION_AUTH_FAILED',
        message: 'HubSpot rejected the API key: 401 INVALID_AUTHENTICATION',
      }),
    ],
  },
  {
    name: 'expired stripe key',
    expected: 'integration',
    also: 'configuration',
    why: 'the secret key that the customer has stored is expired',
    events: [
      ...start(),
      click(3000, 'Load payouts'),
      call(3030, 'GET /api/integrations/stripe/payouts', 502, {
        error: {
          code: 'api_key_expired',
          type: 'invalid_request_error',
          message: 'Expired API Key provided: redacted-key-1. Platform access may have been revoked.',
        },
      }),
    ],
  },
  {
    name: 'salesforce required field',
    expected: 'integration',
    why: "a rule of the customer's own Salesforce",
    events: [
      ...start(),
      click(3000, 'Push lead'),
      call(3030, 'POST /api/crm/push', 400, [
        {
          message: 'Required fields are missing: [LastName]',
          errorCode: 'REQUIRED_FIELD_MISSING',
          fields: ['LastName'],
        },
      ]),
    ],
  },
  {
    name: 'sap posting period closed',
    expected: 'integration',
    also: 'configuration',
    why: "a business rule of the customer's own SAP",
    events: [
      ...start(),
      click(3000, 'Post'),
      call(3030, 'POST /sap/opu/odata/sap/API_JOURNAL/Post', 400, {
        error: {
          code: '/IWBEP/CX_MGW_BUSI_EXCEPTION',
          message: { lang: 'en', value: 'Posting period 003 2026 is not open' },
        },
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
    name: 'map tiles with a bad token',
    expected: 'configuration',
    also: 'third-party',
    why: "another company refuses the app's key; nobody's session is over",
    events: [
      ...start(),
      click(3000, 'Map'),
      call(3030, 'GET https://api.mapbox.com/styles/v1/mapbox/streets-v12', 401, {
        message: 'Not Authorized - Invalid Token',
      }),
      rejects(3140, 'Error: Unauthorized', code('AJAXError', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'chat service unreachable',
    expected: 'third-party',
    also: 'network',
    why: 'one host of another company does not accept connections, the app works',
    events: [
      ...start(),
      click(3000, 'Open chat'),
      lost(3030, 'POST https://api-iam.intercom.io/messenger/web/ping', 'net::ERR_CONNECTION_REFUSED'),
      says(3140, 'Chat could not be started'),
    ],
  },
]
