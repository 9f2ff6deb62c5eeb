/** Systems of customers that are connected to everyday web apps. */

import { crashReportsBlocked, firstSeconds, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import {
  care,
  commission,
  dispatch,
  evidence,
  goals,
  inJapan,
  loyalty,
  quotes,
  roadmap,
  strings,
} from './products/office-makes.ts'

export const customerSystemsInOfficeMakes: Case[] = [
  {
    name: 'commission: the connection to Salesforce has run out',
    site: commission.site,
    expected: 'integration',
    also: ['authentication', 'configuration'],
    why: 'the customer has to connect Salesforce anew; nobody is signed out of the product',
    events: [
      ...commission.home(),
      click(4000, 'Sync deals'),
      commission.api(4060, 'POST /api/v1/connections/salesforce/sync', 502, {
        status: 502,
        error: 'Bad Gateway',
        code: 'CRM_SYNC_FAILED',
        message: 'Salesforce rejected the refresh token: invalid_grant - expired access/refresh token',
      }),
    ],
  },
  {
    name: 'evidence: the role in the customer’s AWS may not be taken',
    site: evidence.site,
    expected: 'integration',
    also: ['permission', 'configuration'],
    why: 'the account of the customer does not trust the role of the product',
    events: [
      ...evidence.home(),
      ...statisticsBlocked(450),
      click(4000, 'Test connection'),
      evidence.api(4050, 'POST /api/connectors/aws/test', 422, {
        message:
          'User: arn:aws:sts::redacted-number-1:assumed-role/auditgrid-collector is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::redacted-number-2:role/AuditgridReadOnly',
        connector: 'aws',
      }),
    ],
  },
  {
    name: 'goals: the key of BambooHR is not taken',
    site: goals.site,
    expected: 'integration',
    also: ['configuration', 'authentication'],
    why: 'the key that the customer stored for its own system of employees is no longer good',
    events: [
      ...goals.home(),
      click(4000, 'Import people'),
      goals.api(4060, 'POST /api/v2/imports/bamboohr/', 400, {
        detail: 'BambooHR rejected the API key (401 Unauthorized).',
        source: 'bamboohr',
      }),
    ],
  },
  {
    name: 'goals: the mailbox of a participant is not in the cloud',
    site: goals.site,
    expected: 'integration',
    also: ['configuration', 'third-party'],
    why: 'Microsoft Graph cannot read the calendar of a mailbox that stands in the customer’s own house',
    events: [
      ...goals.home(),
      ...firstSeconds(500),
      click(4000, 'Schedule 1:1'),
      goals.api(4070, 'POST /api/v2/meetings/suggest/', 424, {
        detail: 'Calendar lookup failed',
        cause: {
          code: 'MailboxNotEnabledForRESTAPI',
          message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
        },
      }),
    ],
  },
  {
    name: 'quotes: das SAP der Kundin antwortet nicht',
    site: quotes.site,
    expected: 'integration',
    also: ['third-party', 'network'],
    why: 'the product asks the customer’s own SAP for prices and gets no answer',
    events: [
      ...quotes.home(),
      click(4000, 'Preise aus SAP holen'),
      quotes.api(
        4040,
        'POST /api/angebote/4711/preise/sap',
        502,
        {
          status: 502,
          code: 'ERP_UNAVAILABLE',
          message: 'SAP-System PRD (Mandant 100) antwortet nicht: Connection timed out: connect',
        },
        { duration: 21_030 },
      ),
    ],
  },
  {
    name: 'strings: the branch at GitHub is protected',
    site: strings.site,
    expected: 'integration',
    also: ['configuration', 'permission'],
    why: 'the repository of the customer does not let the product push',
    events: [
      ...strings.home(),
      ...segmentBlocked(500),
      click(4000, 'Push translations'),
      strings.api(4080, 'POST /projects/55/push', 422, {
        error:
          'GitHub: remote: error: GH006: Protected branch update failed for refs/heads/main. remote: error: At least 1 approving review is required by reviewers with write access.',
      }),
    ],
  },
  {
    name: 'loyalty: la caja de la tienda 12 no contesta',
    site: loyalty.site,
    expected: 'integration',
    also: ['network', 'third-party'],
    why: 'the till in the shop of the customer has not been seen for days',
    events: [
      ...loyalty.home(),
      click(4000, 'Enviar catálogo'),
      loyalty.api(4060, 'POST /api/stores/12/push', 409, {
        title: 'Terminal sin conexión',
        status: 409,
        detail: 'El terminal TPV de la tienda 12 no responde (última conexión hace 3 días).',
      }),
    ],
  },
  {
    name: 'care: het certificaat van VECOZO is verlopen',
    site: care.site,
    expected: 'integration',
    also: ['configuration', 'authentication'],
    why: 'the certificate with which the customer declares to insurers has run out',
    events: [
      ...care.home(),
      click(4000, 'Declaratie indienen'),
      care.api(4080, 'POST /api/declaraties/88/indienen', 422, {
        message: 'Het VECOZO-certificaat van uw organisatie is verlopen op 28-02-2026.',
        code: 'VECOZO_CERT_EXPIRED',
      }),
    ],
  },
  {
    name: 'dispatch: freeeとの連携が切れている',
    site: dispatch.site,
    environment: inJapan,
    expected: 'integration',
    also: ['authentication', 'configuration'],
    why: 'the customer has to connect its bookkeeping anew',
    events: [
      ...dispatch.home(),
      crashReportsBlocked(600),
      click(4000, 'freeeへ送信'),
      dispatch.api(4070, 'POST /api/v1/integrations/freee/export', 422, {
        code: 'freee_unauthorized',
        message: 'freeeとの連携の有効期限が切れています。設定画面から再連携してください。',
      }),
    ],
  },
  {
    name: 'roadmap: the token of Intercom was taken back',
    site: roadmap.site,
    expected: 'integration',
    also: ['authentication', 'configuration'],
    why: 'the customer removed the app at Intercom, or somebody left with it',
    events: [
      ...roadmap.home(),
      click(4000, 'Import conversations'),
      roadmap.api(4060, 'POST /api/integrations/intercom/import', 424, {
        error: { provider: 'intercom', status: 401, code: 'unauthorized', message: 'Access Token Invalid' },
      }),
    ],
  },
]
