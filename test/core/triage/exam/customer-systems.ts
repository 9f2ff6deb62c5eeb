/** Systems of the customer that the app is connected with. */

import { filled, step } from '../../../support/session-builder.ts'
import { extensionHangsUp, extensionThrows, widgetThrows } from './kit/beside.ts'
import { after, type Case, call, click, page, says, start } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { cashTill } from './products/cash-till.ts'
import { crmMail } from './products/crm-mail.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'

export const customerSystems: Case[] = [
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
    name: 'ldap bind fails',
    expected: 'integration',
    also: 'configuration',
    why: 'the directory of the customer refuses the stored account',
    events: after(
      'Verbindung testen',
      call(2540, 'POST /api/admin/ldap/test', 400, {
        error: 'ldap_bind_failed',
        message: 'LDAP: error code 49 - 80090308: AcceptSecurityContext error, data 532',
      }),
    ),
  },
  {
    name: 'xero organisation disconnected',
    expected: 'integration',
    also: 'authentication',
    why: 'the connection to the accounting of the customer was taken back',
    events: after(
      'Post invoice',
      call(2540, 'POST /api/integrations/xero/invoices', 424, {
        Title: 'Unauthorized',
        Detail: 'AuthenticationUnsuccessful',
        message: 'TokenExpired: token expired at 03/12/2026 09:00:00',
      }),
    ),
  },
  {
    name: 'analytics: a slip in the customer’s own SQL',
    site: analyticsDashboard.site,
    expected: 'integration',
    why: 'the customer typed FORM for FROM; the 500 hands on what the database says to that',
    events: [
      ...analyticsDashboard.board(),
      widgetThrows(1500),
      filled('SQL', 'SELECT country, sum(amount) FORM orders GROUP BY country', { at: 5000 }),
      click(9000, 'Run'),
      analyticsDashboard.call(
        9040,
        'POST /api/sql',
        500,
        {
          error:
            'Code: 62. DB::Exception: Syntax error: failed at position 33 (orders) (line 1, col 33): orders GROUP BY country. Expected one of: token, Comma, FROM, PREWHERE, WHERE, GROUP BY. (SYNTAX_ERROR) (version 25.3.2.39 (official build))',
        },
        { sends: { sql: 'SELECT country, sum(amount) FORM orders GROUP BY country' } },
      ),
      analyticsDashboard.throws(
        9140,
        "TypeError: Cannot read properties of undefined (reading 'columns')",
        analyticsDashboard.place('ResultTable', analyticsDashboard.bundle, 12, 88_201),
      ),
    ],
  },
  {
    name: 'bank: a file of payments with a wrong account',
    site: bankingPortal.site,
    expected: 'integration',
    why: 'the file of the customer’s bookkeeping breaks the scheme of pain.001',
    events: [
      ...bankingPortal.account(),
      extensionHangsUp(1500),
      bankingPortal.opens(5000, '/datei/upload', 'SEPA-Datei - Hansebank'),
      step({
        at: 8000,
        action: 'upload',
        text: 'Chose "lohn_maerz.xml" in "SEPA-Datei"',
        value: 'lohn_maerz.xml',
        files: [{ type: 'text/xml', size: 48_211 }],
      }),
      bankingPortal.submit(9000, 'Hochladen'),
      bankingPortal.page(
        9020,
        'POST /datei/upload',
        422,
        page(
          'Datei abgelehnt',
          "<h1>Datei abgelehnt</h1><ul class='fehler'><li>Zeile 118: cvc-pattern-valid: Value 'DE89 3704 0044 0532 0130 0' is not facet-valid with respect to pattern '[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}' for type 'IBAN2007Identifier'.</li></ul>",
        ),
      ),
    ],
  },
  {
    name: 'CRM: the customer’s own receiver of events fails',
    site: crmMail.site,
    expected: 'integration',
    why: 'the CRM delivered; the address of the customer answered 500',
    events: [
      ...crmMail.contact(),
      extensionThrows(1500),
      click(2500, 'Send test event'),
      crmMail.call(2540, 'POST /api/webhooks/4/test', 502, {
        error: 'delivery_failed',
        target: 'https://erp.lindner-gruppe.example/hooks/kontor',
        response: {
          status: 500,
          body: 'java.lang.IllegalStateException: no mapping for event contact.updated',
          durationMs: 312,
        },
      }),
      says(2640, 'webhook 4 test failed: 502'),
    ],
  },
  {
    name: 'till: the fiscal unit in the shop does not answer',
    site: cashTill.site,
    expected: 'integration',
    also: 'network',
    why: 'the till’s server names the box in the customer’s own network that it cannot reach',
    events: [
      ...cashTill.till(),
      click(4000, 'Pay cash'),
      cashTill.call(
        4050,
        'POST /api/receipts',
        502,
        {
          code: 'FISCAL_UNIT_UNREACHABLE',
          message: 'Fiscal unit 10.20.0.12:8009 in the network of store Altona did not answer within 10 s',
        },
        { duration: 10_080 },
      ),
    ],
  },
  {
    name: 'hospital: the message of the ward system lacks a field',
    site: hospitalScheduling.site,
    expected: 'integration',
    why: 'the 500 carries what the customer’s own HL7 interface sent wrongly',
    events: [
      ...hospitalScheduling.calendar(),
      click(3000, 'Aus KIS übernehmen'),
      hospitalScheduling.spring(3050, 'POST /api/v2/import/adt', 500, 'Internal Server Error', {
        message:
          'Inbound message rejected: required field PID-3 (Patient Identifier List) is missing in ADT^A01, MSH-4 sending facility ST_ANNA, message control id 20260312093002',
        exception: 'ca.uhn.hl7v2.validation.ValidationException',
      }),
      says(3150, hospitalScheduling.httpError(500, 'Internal Server Error', '/api/v2/import/adt')),
      hospitalScheduling.throws(
        3152,
        "TypeError: Cannot read properties of undefined (reading 'patient')",
        hospitalScheduling.place('e.showImported', hospitalScheduling.main, 1, 1_204_118),
        hospitalScheduling.place('Object.error', hospitalScheduling.main, 1, 1_203_877),
      ),
    ],
  },
]
