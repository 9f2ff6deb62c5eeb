/** Values that the server does not accept. */

import { filled } from '../../../support/session-builder.ts'
import { after, type Case, call, click, start } from './kit/build.ts'

export const dataRefused: Case[] = [
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
    name: 'shopify variant does not exist',
    expected: 'integration',
    why: 'the connected shop does not have the variant',
    events: after(
      'Create draft',
      call(2540, 'POST /api/shop/draft_orders', 422, { errors: { line_items: ["Product variant can't be blank"] } }),
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
  {
    name: 'smtp refuses the vendor',
    expected: 'integration',
    also: 'configuration',
    why: 'the password of the customer’s mail server, as the customer entered it, is wrong',
    events: after(
      'Send test mail',
      call(2540, 'POST /api/settings/mail/test', 422, {
        error: 'smtp_error',
        message: 'smtp.customer.example: 535 5.7.8 Error: authentication failed',
      }),
    ),
  },
  {
    name: 'fastapi validation',
    expected: 'integration',
    why: 'detail with loc and msg',
    events: [
      ...start(),
      filled('Age', 'x', { at: 2000 }),
      click(3000, 'Save'),
      call(3030, 'POST /people', 422, {
        detail: [{ loc: ['body', 'age'], msg: 'value is not a valid integer', type: 'type_error.integer' }],
      }),
    ],
  },
  {
    name: 'customer connected mailbox',
    expected: 'integration',
    also: 'authentication',
    why: "the password of the customer's mail server changed",
    events: [
      ...start(),
      click(3000, 'Fetch mail'),
      call(3030, 'POST /api/mailboxes/2/fetch', 422, {
        code: 'imap_login_failed',
        message: '[AUTHENTICATIONFAILED] Invalid credentials (Failure)',
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
    name: 'airtable wants another field type',
    expected: 'integration',
    why: 'the customer’s base has other types than the mapping',
    events: after(
      'Sync rows',
      call(2540, 'POST /api/sync/airtable', 422, {
        error: { type: 'INVALID_VALUE_FOR_COLUMN', message: 'Field "Due" cannot accept the provided value' },
      }),
    ),
  },
  {
    name: 'record invalid of zendesk',
    expected: 'integration',
    why: 'the values were refused',
    events: [
      ...start(),
      click(3000, 'Create ticket'),
      call(3030, 'POST /api/zendesk/tickets', 422, {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { requester: [{ description: 'Requester: Email: is not properly formatted' }] },
      }),
    ],
  },
  {
    name: 'pixel 500 beside a validation',
    expected: 'integration',
    why: 'the customer sees the 422; the pixel fails for itself',
    events: [
      ...start(),
      click(3000, 'Save contact'),
      call(3020, 'POST https://px.ads.linkedin.com/collect', 500, {}),
      call(3030, 'POST /api/contacts', 422, {
        message: 'The given data was invalid.',
        errors: { email: ['The email has already been taken.'] },
      }),
    ],
  },
]
