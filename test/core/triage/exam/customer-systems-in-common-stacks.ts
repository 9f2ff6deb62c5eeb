/** Other systems of the customer: products made of what most are made of, with services of others beside. */

import { extensionThrows, sentryFull, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { questionnaires } from './products/questionnaires.ts'
import { salesDeals } from './products/sales-deals.ts'
import { schoolCourses } from './products/school-courses.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { webShops } from './products/web-shops.ts'

export const customerSystemsInCommonStacks: Case[] = [
  {
    name: 'shared inbox: the mailbox of the customer refuses the password, in an answer of 200',
    site: sharedInbox.site,
    expected: 'integration',
    also: ['authentication', 'configuration'],
    why: "the customer's own mail server refuses the password that they entered; the loud error is of a widget",
    events: [
      ...sharedInbox.home(),
      widgetThrows(1800),
      click(3000, 'Settings'),
      sharedInbox.opens(3020, '/settings/channels/4', 'Channels - Relaydesk', 'push'),
      sharedInbox.api(3060, 'GET /api/v2/channels/4', 200, {
        id: 4,
        kind: 'imap',
        host: 'imap.kunde.example',
        state: 'ok',
      }),
      typed(6000, 'Password', 'redacted-password-1'),
      click(9000, 'Test connection'),
      sharedInbox.api(
        9020,
        'POST /api/v2/channels/4/test',
        200,
        {
          ok: false,
          stage: 'smtp_auth',
          server: 'smtp.kunde.example:587',
          error: '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
        },
        { duration: 1900 },
      ),
    ],
  },
  {
    name: 'invoices: the bank of the payer declines the card',
    site: invoicePortal.site,
    expected: 'integration',
    also: ['third-party'],
    why: 'the payment provider passes on that the card has not enough funds: nothing is broken',
    events: [
      ...invoicePortal.home(),
      ...invoicePortal.pays(402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          doc_url: 'https://stripe.com/docs/error-codes/card-declined',
          message: 'Your card has insufficient funds.',
          type: 'card_error',
        },
      }),
    ],
  },
  {
    name: 'deals: the connection to Salesforce has to be made anew',
    site: salesDeals.site,
    expected: 'integration',
    also: ['authentication'],
    why: "the customer's Salesforce refuses the stored grant; the customer's own sign-in works",
    events: [
      ...salesDeals.home(),
      click(3000, 'Integrations'),
      salesDeals.opens(3020, '/settings/integrations', 'Integrations · Marlin', 'push'),
      salesDeals.api(3060, 'GET /api/v1/integrations/', 200, [{ id: 9, provider: 'salesforce', status: 'connected' }]),
      click(6000, 'Sync now'),
      salesDeals.api(
        6030,
        'POST /api/v1/integrations/9/sync/',
        424,
        {
          code: 'integration_auth_failed',
          detail: 'Salesforce: invalid_grant - expired access/refresh token',
          provider: 'salesforce',
        },
        { duration: 1100 },
      ),
    ],
  },
  {
    name: 'deals: HubSpot has not granted what the sync needs',
    site: salesDeals.site,
    expected: 'integration',
    also: ['permission', 'configuration'],
    why: "the app was connected in the customer's HubSpot without a scope",
    events: [
      ...salesDeals.home(),
      sentryFull(1500),
      click(3000, 'Integrations'),
      salesDeals.opens(3020, '/settings/integrations', 'Integrations · Marlin', 'push'),
      salesDeals.api(3060, 'GET /api/v1/integrations/', 200, [{ id: 10, provider: 'hubspot', status: 'connected' }]),
      click(6000, 'Import companies'),
      salesDeals.api(6030, 'POST /api/v1/integrations/10/import/', 400, {
        detail: 'HubSpot API returned an error',
        upstream: {
          status: 'error',
          message:
            "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
          correlationId: '4f2071b3-bf52-4e77-8dbe-6f80ad4f3a5f',
          category: 'MISSING_SCOPES',
        },
      }),
    ],
  },
  {
    name: 'web shops: the shop system of the customer wants an approval, in an answer of 200',
    site: webShops.site,
    expected: 'integration',
    also: ['permission', 'configuration'],
    why: "the action went well and hands on what the customer's own shop system refuses; the error is of an extension",
    events: [
      ...webShops.home(),
      extensionThrows(1600),
      click(5000, 'Publish to Shopify'),
      webShops.act(
        5030,
        '/products',
        200,
        '0:{"a":"$@1","f":"","b":"b7Qk"}\n1:{"ok":false,"error":{"source":"shopify","status":403,"message":"[API] This action requires merchant approval for write_products scope."}}\n',
        { duration: 1300 },
      ),
    ],
  },
  {
    name: 'questionnaires: the channel in Slack was renamed',
    site: questionnaires.site,
    expected: 'integration',
    also: ['configuration'],
    why: 'Slack does not know the channel that the customer entered',
    events: [
      ...questionnaires.home(),
      ...questionnaires.socketIo(),
      click(4000, 'Integrations'),
      typed(7000, 'Slack channel', '#feedback'),
      click(9000, 'Send test message'),
      questionnaires.api(9030, 'POST /api/integrations/slack/test', 400, {
        error: 'slack_error',
        detail: 'channel_not_found',
      }),
    ],
  },
  {
    name: 'courses: the teacher has no user at Zoom',
    site: schoolCourses.site,
    expected: 'integration',
    also: ['configuration'],
    why: "the customer's Zoom does not know the person for whom the lesson is to be made",
    events: [
      ...schoolCourses.home(),
      ...statisticsBlocked(1000),
      click(4000, 'Nueva clase en vivo'),
      click(9000, 'Crear'),
      schoolCourses.api(9030, 'POST /api/v1/clases', 424, {
        detail: 'Zoom: 404 User does not exist: redacted-email-1.',
        proveedor: 'zoom',
        codigo: 1001,
      }),
    ],
  },
]
