/** Cases of a fifth round, written before they were run: services of others, and what the customer connected or sent. */

import { filled, resource } from '../../../support/session-builder.ts'
import { after, type Case, call, code, opens, says, throws } from './build.ts'

const services: Case[] = [
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
    name: 'identity provider is down',
    expected: 'third-party',
    also: 'authentication',
    why: 'its servers answer 503',
    events: [
      opens(0, '/login'),
      call(300, 'POST https://kestrel.eu.auth0.com/oauth/token', 503, {
        error: 'temporarily_unavailable',
        error_description: 'Service temporarily unavailable',
      }),
      call(3300, 'POST https://kestrel.eu.auth0.com/oauth/token', 503, {
        error: 'temporarily_unavailable',
        error_description: 'Service temporarily unavailable',
      }),
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
    name: 'tiles of the map fail',
    expected: 'third-party',
    why: 'only the map’s servers answer 500',
    events: after(
      'Mapa',
      call(2540, 'GET https://api.mapbox.com/v4/mapbox.streets/3/2/1.vector.pbf', 500, {
        message: 'Internal Server Error',
      }),
      call(2560, 'GET https://api.mapbox.com/v4/mapbox.streets/3/2/2.vector.pbf', 500, {
        message: 'Internal Server Error',
      }),
      says(2600, 'Error: Internal Server Error at ajax.js'),
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
]

const connected: Case[] = [
  {
    name: 'bank declines the card',
    expected: 'integration',
    also: 'third-party',
    why: 'the customer’s bank declined the card',
    events: after(
      'Pay',
      call(2540, 'POST /api/checkout', 402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
          type: 'card_error',
        },
      }),
    ),
  },
  {
    name: 'webhook target not found',
    expected: 'integration',
    why: 'the customer’s own address answers 404',
    events: after(
      'Send test event',
      call(2540, 'POST /api/webhooks/12/test', 422, {
        message: 'Delivery failed: https://hooks.customer.example/kestrel responded with HTTP 404',
      }),
    ),
  },
  {
    name: 'csv row is invalid',
    expected: 'integration',
    why: 'one row of the customer’s file',
    events: after(
      'Importieren',
      call(2540, 'POST /api/imports', 422, {
        errors: [{ row: 14, column: 'email', message: 'is not a valid e-mail address' }],
      }),
    ),
  },
  {
    name: 'csv in another encoding',
    expected: 'integration',
    why: 'the file is not UTF-8',
    events: after('Import', call(2540, 'POST /api/imports', 400, { error: 'invalid byte sequence in UTF-8 (line 8)' })),
  },
  {
    name: 'shopify variant does not exist',
    expected: 'integration',
    why: 'the connected shop does not have the variant',
    events: after(
      'Create draft',
      call(2540, 'POST /api/shop/draft_orders', 422, { errors: { line_items: ["Product variant can't be blank"] } }),
    ),
  },
  {
    name: 'shop is frozen',
    expected: 'integration',
    also: 'permission',
    why: 'the customer’s shop has not paid its provider',
    events: after(
      'Sync shop',
      call(2540, 'POST /api/shop/sync', 424, {
        upstream: { status: 402, body: { errors: 'Unavailable Shop' } },
        message: 'Shopify refused the sync',
      }),
    ),
  },
  {
    name: 'hubspot scopes missing',
    expected: 'integration',
    also: 'permission',
    why: 'the connection was made with too few scopes',
    events: after(
      'Connect',
      call(2540, 'POST /api/integrations/hubspot/verify', 403, {
        status: 'error',
        message: "This app hasn't been granted all required scopes to make this call.",
        errors: [
          {
            message: 'One or more of the following scopes are required.',
            context: { requiredScopes: ['crm.objects.owners.read'] },
          },
        ],
        category: 'MISSING_SCOPES',
      }),
    ),
  },
  {
    name: 'phone number is none',
    expected: 'integration',
    why: 'the number of the recipient is wrong',
    events: after(
      'Send',
      call(2540, 'POST /api/sms', 400, {
        code: 21211,
        message: "The 'To' number +4912 is not a valid phone number.",
        more_info: 'https://www.twilio.com/docs/errors/21211',
        status: 400,
      }),
    ),
  },
  {
    name: 'validation rule of the crm',
    expected: 'integration',
    why: 'a rule that the customer made in its own CRM',
    events: after(
      'Update deal',
      call(2540, 'PATCH /api/crm/proxy/Opportunity/006', 400, [
        {
          message: 'Close date must be in the future',
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          fields: ['CloseDate'],
        },
      ]),
    ),
  },
  {
    name: 'slack channel not found',
    expected: 'integration',
    why: 'the channel that was entered does not exist',
    events: after(
      'Save alert',
      call(2540, 'POST /api/integrations/slack/test', 400, { ok: false, error: 'channel_not_found' }),
    ),
  },
  {
    name: 'jira refuses the stored token',
    expected: 'integration',
    also: 'authentication',
    why: 'the token that the customer stored for Jira is refused',
    events: after(
      'Link issue',
      call(2540, 'POST /api/jira/link', 424, {
        error: 'jira_error',
        message: 'Jira returned 401: Client must be authenticated to access this resource.',
      }),
    ),
  },
  {
    name: 'scim knows the user already',
    expected: 'integration',
    why: 'the directory sends a user who exists',
    events: after(
      'Provision',
      call(2540, 'POST /api/scim/v2/Users', 409, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        scimType: 'uniqueness',
        status: '409',
        detail: 'User already exists in the database.',
      }),
    ),
  },
  {
    name: 'date of birth in the future',
    expected: 'integration',
    why: 'what was entered is refused by a rule, in Korean',
    events: [
      ...after('저장'),
      filled('생년월일', '2031-01-01', { at: 2400 }),
      call(2540, 'POST /api/patients', 422, {
        detail: [{ loc: ['body', 'birth_date'], msg: '생년월일은 과거여야 합니다', type: 'date_past' }],
      }),
    ],
  },
  {
    name: 'template of the customer does not compile',
    expected: 'integration',
    why: 'the customer wrote the template',
    events: after(
      'Vorschau',
      call(2540, 'POST /api/templates/preview', 422, {
        error: 'TemplateSyntaxError',
        message: "Liquid syntax error (line 3): Unknown tag 'endiff'",
      }),
    ),
  },
]

export const fifthRoundPartners: Case[] = [...services, ...connected]
