/** Data and systems of the customer: products that are built on a platform. */

import { filled } from '../../../support/session-builder.ts'
import { type Case, click } from './kit/build.ts'
import { alpineClub } from './products/alpine-club.ts'
import { familyTrees } from './products/family-trees.ts'
import { itRequests } from './products/it-requests.ts'
import { machineUpkeep } from './products/machine-upkeep.ts'
import { monitoring } from './products/monitoring.ts'
import { printOnDemand } from './products/print-on-demand.ts'
import { propertyTax } from './products/property-tax.ts'
import { resellers } from './products/resellers.ts'
import { university } from './products/university.ts'

export const customerOnPlatforms: Case[] = [
  {
    name: 'grafana: the data source of the customer has no name in the DNS',
    site: monitoring.site,
    expected: 'integration',
    also: ['configuration', 'network'],
    why: 'the server of the customer that is asked for data cannot be found under the name that is set',
    events: [
      ...monitoring.home(),
      click(6000, 'Refresh'),
      monitoring.call(6040, monitoring.query, 502, {
        results: {
          A: {
            error:
              'Post "http://prometheus.int.acme.example:9090/api/v1/query_range": dial tcp: lookup prometheus.int.acme.example on 10.96.0.10:53: no such host',
            errorSource: 'downstream',
            status: 502,
          },
        },
      }),
    ],
  },
  {
    name: 'grafana: somebody else has saved in between',
    site: monitoring.site,
    expected: 'integration',
    also: ['outdated-client', 'none', 'unknown'],
    why: 'two people edit one dashboard; the second has to load it anew',
    events: [
      ...monitoring.home(),
      click(6000, 'Save dashboard'),
      monitoring.call(6040, 'POST /api/dashboards/db/', 412, {
        message: 'The dashboard has been changed by someone else',
        status: 'version-mismatch',
      }),
    ],
  },
  {
    name: 'grafana: a query with a bracket too many',
    site: monitoring.site,
    expected: 'integration',
    also: ['none', 'unknown', 'configuration'],
    why: 'the customer has written a query that cannot be read',
    events: [
      ...monitoring.home(),
      click(6000, 'Run query'),
      monitoring.call(6040, monitoring.query, 400, {
        results: {
          A: {
            error: 'bad_data: invalid parameter "query": 1:38: parse error: unexpected "}"',
            errorSource: 'downstream',
            status: 400,
          },
        },
      }),
    ],
  },
  {
    name: 'supabase: died before birth',
    site: familyTrees.site,
    expected: 'integration',
    also: ['product-defect'],
    why: 'the dates that were typed contradict each other',
    events: [
      ...familyTrees.home(),
      click(6000, 'Save'),
      familyTrees.call(
        6040,
        `PATCH ${familyTrees.base}/rest/v1/persons?id=eq.4`,
        400,
        familyTrees.refused(
          '23514',
          'new row for relation "persons" violates check constraint "death_after_birth"',
          'Failing row contains (4, 1904-02-11, 1898-01-02).',
        ),
        { sends: { born: '1904-02-11', died: '1898-01-02' } },
      ),
    ],
  },
  {
    name: 'ui5: the order is open at a colleague',
    site: machineUpkeep.site,
    expected: 'integration',
    also: ['unknown', 'none', 'permission', 'capacity'],
    why: 'a colleague has the order open: nothing is broken, he has to leave it',
    events: [
      ...machineUpkeep.home(),
      click(6000, 'Bearbeiten'),
      machineUpkeep.call(
        6040,
        `MERGE ${machineUpkeep.service}/OrderSet('4000123')`,
        400,
        machineUpkeep.failure('CO/469', 'en', 'Order 4000123 is already being processed by MUELLERT', []),
      ),
    ],
  },
  {
    name: 'ui5: a date of the past year refused by the posting period',
    site: machineUpkeep.site,
    expected: 'integration',
    also: ['configuration'],
    why: 'the customer has closed the period that was typed in',
    events: [
      ...machineUpkeep.home(),
      filled('Buchungsdatum', '30.11.2025', { at: 4000 }),
      click(6000, 'Rückmelden'),
      machineUpkeep.call(
        6040,
        `POST ${machineUpkeep.service}/ConfirmationSet`,
        400,
        machineUpkeep.failure('F5/201', 'de', 'Posting period 011 2025 is not open', [
          { code: 'F5/201', message: 'Posting period 011 2025 is not open', severity: 'error', target: 'Budat' },
        ]),
      ),
    ],
  },
  {
    name: 'aura: a rule of the customer refuses the date',
    site: resellers.site,
    expected: 'integration',
    also: ['configuration'],
    why: 'a validation rule of the organisation refuses the value',
    events: [
      ...resellers.home(),
      click(6000, 'Save deal'),
      resellers.apex(6050, {
        exceptionType: 'System.DmlException',
        isUserDefinedException: false,
        message:
          'Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Close date must not lie in the past: [CloseDate]',
        stackTrace: 'Class.DealRegController.save: line 88, column 1',
      }),
    ],
  },
  {
    name: 'shopify: the storefront does not take the address of the webhook',
    site: printOnDemand.site,
    expected: 'integration',
    also: ['configuration'],
    why: 'the hook of the customer answers with an error and was removed after many attempts',
    events: [
      ...printOnDemand.home(),
      click(6000, 'Test webhook'),
      printOnDemand.call(6040, 'POST /app/webhooks/3/test', 200, {
        ok: false,
        delivery: {
          url: 'https://erp.mugs.example/hooks/inkfold',
          status: 404,
          attempts: 8,
          error: 'Endpoint returned 404 Not Found. The webhook subscription was removed after 8 failed deliveries.',
        },
      }),
    ],
  },
  {
    name: 'apex: the relief is larger than the tax, in Polish inside a 200',
    site: propertyTax.site,
    environment: propertyTax.polish,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'a check of the form refuses what the customer typed, next to the field',
    events: [
      ...propertyTax.home(),
      filled('Ulga', '900', { at: 4000 }),
      click(6000, 'Wyślij'),
      propertyTax.call(
        6040,
        propertyTax.submit,
        200,
        {
          errors: [
            {
              type: 'error',
              location: ['inline', 'page'],
              pageItem: 'P12_ULGA',
              message: 'Kwota ulgi nie może być większa niż podatek.',
              unsafe: false,
            },
          ],
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'servicenow: the tracker of the developers refuses the hand-over',
    site: itRequests.site,
    expected: 'integration',
    also: ['configuration', 'authentication', 'third-party'],
    why: 'the credentials of the connection to the tracker are refused',
    events: [
      ...itRequests.home(),
      click(6000, 'Hand over to developers'),
      itRequests.call(
        6040,
        'POST /api/x_acme_spoke/tracker/issues',
        500,
        itRequests.failed(
          'Script Error',
          'Method failed: (/rest/api/2/issue) with code: 401 - Invalid username/password combo. RESTMessageV2 "Jira - Create issue", endpoint https://tracker.acme.example/rest/api/2/issue',
        ),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'moodle: the external tool does not know the key',
    site: university.site,
    expected: 'integration',
    also: ['configuration', 'third-party', 'authentication'],
    why: 'the key with which the university connects the tool is not known to it',
    events: [
      ...university.home(),
      click(6000, 'Laboratoire virtuel'),
      university.page(
        6040,
        'POST https://lti.virtulab.example/launch',
        401,
        '<html><head><title>LTI launch error</title></head><body><h1>Launch failed</h1><p>Invalid consumer key: univ-lorme-2024. Please check the LTI credentials in your LMS.</p></body></html>',
        { frame: 'doc-2', resourceType: 'sub_frame' },
      ),
    ],
  },
  {
    name: 'wordpress: the bank declines the card',
    site: alpineClub.site,
    expected: 'integration',
    also: ['third-party', 'none', 'unknown'],
    why: 'the card of the customer was declined by its bank',
    events: [
      ...alpineClub.home(),
      click(6000, 'Jetzt bezahlen'),
      alpineClub.call(6040, 'POST /wp-json/wc/store/v1/checkout', 402, {
        code: 'woocommerce_rest_checkout_process_payment_error',
        message: 'Die Karte wurde abgelehnt.',
        data: {
          status: 402,
          payment_result: {
            payment_status: 'failure',
            payment_details: [{ key: 'decline_code', value: 'insufficient_funds' }],
          },
        },
      }),
    ],
  },
]
