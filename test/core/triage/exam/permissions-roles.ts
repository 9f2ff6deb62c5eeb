/** Rights that the role of the account does not have. */

import { socket } from '../../../support/session-builder.ts'
import { besides, xml } from './kit/answers.ts'
import { extensionThrows, widgetThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, says, start, throws } from './kit/build.ts'
import { cashTill } from './products/cash-till.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'
import { marketplaceOffice } from './products/marketplace-office.ts'

export const permissionsRoles: Case[] = [
  {
    name: 'ERP: no right for the company code',
    expected: 'permission',
    why: 'the system names the right that is missing',
    events: after(
      'Buchen',
      ...besides(),
      call(2600, 'POST /sap/opu/odata/sap/ZFI_DOC_SRV/Documents', 400, {
        error: {
          code: 'F5/084',
          message: { lang: 'de', value: 'Sie haben keine Berechtigung für den Buchungskreis 1000' },
          innererror: { transactionid: '5F0B1A', errordetails: [] },
        },
      }),
    ),
  },
  {
    name: 'CRM: GraphQL forbids in French',
    expected: 'permission',
    why: 'the code says forbidden; the script that fell over the empty answer only follows',
    events: after(
      'Supprimer le compte',
      call(2600, 'POST /graphql', 200, {
        data: { deleteAccount: null },
        errors: [{ message: "Vous n'avez pas les droits nécessaires", extensions: { code: 'FORBIDDEN' } }],
      }),
      throws(2690, "TypeError: Cannot read properties of null (reading 'id')", code('afterDelete')),
    ),
  },
  {
    name: 'HR: a procedure of the database refuses for want of rights',
    expected: 'permission',
    why: 'the status says that the server failed, the words say that the person may not',
    events: after(
      'Aprovar férias',
      ...besides(),
      call(
        2600,
        'POST /rh/ws/Ferias',
        500,
        '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault><faultcode>S:Server</faultcode><faultstring>ORA-20001: Usuário sem permissão para aprovar férias desta unidade</faultstring></S:Fault></S:Body></S:Envelope>',
        xml,
      ),
    ),
  },
  {
    name: 'spring says forbidden',
    expected: 'permission',
    why: 'a plain 403 to a signed-in user whose other calls are answered',
    events: [
      ...start(),
      says(500, 'Failed to load resource: net::ERR_BLOCKED_BY_CLIENT https://www.google-analytics.com/collect'),
      click(2500, 'Payroll'),
      call(2540, 'GET /api/payroll/runs', 403, {
        timestamp: '2026-03-12T09:30:02.540+00:00',
        status: 403,
        error: 'Forbidden',
        path: '/api/payroll/runs',
      }),
    ],
  },
  {
    name: 'trpc forbidden within a batch',
    expected: 'permission',
    why: 'one of the calls of the batch is refused for want of a role',
    events: after(
      'Billing',
      call(2540, 'GET /api/trpc/org.get,billing.portal?batch=1', 207, [
        { result: { data: { id: 4 } } },
        {
          error: {
            message: 'Only owners can open the billing portal',
            code: -32003,
            data: { code: 'FORBIDDEN', httpStatus: 403, path: 'billing.portal' },
          },
        },
      ]),
    ),
  },
  {
    name: 'apollo forbidden in chinese',
    expected: 'permission',
    why: 'the code of the error says so, whatever the language of its text',
    events: after(
      '删除',
      call(2540, 'POST /graphql', 200, {
        data: { deleteAsset: null },
        errors: [{ message: '您没有权限执行此操作', path: ['deleteAsset'], extensions: { code: 'FORBIDDEN' } }],
      }),
    ),
  },
  {
    name: 'drf permission',
    expected: 'permission',
    why: 'the words of Django REST framework',
    events: [
      ...start(),
      click(3000, 'Delete'),
      call(3030, 'DELETE /api/people/4', 403, { detail: 'You do not have permission to perform this action.' }),
    ],
  },
  {
    name: 'live updates of a socket forbidden',
    expected: 'permission',
    also: 'authentication',
    why: 'closed by policy with a reason',
    events: [
      ...start(),
      click(3000, 'Join board'),
      socket({
        at: 3030,
        url: 'wss://live.kestrel.example/b/1',
        state: 'closed',
        code: 4403,
        reason: 'forbidden',
        wasClean: true,
        duration: 200,
      }),
    ],
  },
  {
    name: 'CRM: a table is not for this user',
    expected: 'permission',
    why: 'Dynamics says which privilege the principal lacks',
    events: after(
      'Offerte verwijderen',
      call(
        2600,
        'DELETE /api/data/v9.2/quotes(31)',
        403,
        { error: { code: '0x80040220', message: 'Principal user (Id=7) is missing prvDeleteQuote privilege (Id=1)' } },
        { headers: { 'content-type': 'application/json; odata.metadata=minimal' } },
      ),
    ),
  },
  {
    name: 'warehouse: the storekeeper may not post',
    expected: 'permission',
    why: 'a message of SAP with status 400, in Polish',
    events: after(
      'Księguj',
      ...besides(),
      call(2600, 'POST /sap/opu/odata/sap/ZWM_SRV/Postings', 400, {
        error: { code: 'M7/120', message: { lang: 'pl', value: 'Brak uprawnień do rodzaju ruchu 101' } },
      }),
    ),
  },
  {
    name: 'graphql type forbidden',
    expected: 'permission',
    also: 'integration',
    why: 'a 200 whose error has its type beside the message and not in extensions',
    events: [
      ...start(),
      click(3000, 'Rename'),
      call(
        3030,
        'POST /graphql',
        200,
        {
          data: { updateProject: null },
          errors: [
            {
              type: 'FORBIDDEN',
              path: ['updateProject'],
              message: 'You do not have permission to update this project',
            },
          ],
        },
        { sends: { query: 'mutation Rename { updateProject { id } }' } },
      ),
    ],
  },
  {
    name: 'address not on the allow list',
    expected: 'permission',
    also: 'configuration',
    why: "the customer's own allow list of addresses",
    events: [
      ...start(),
      click(3000, 'Open'),
      call(3030, 'GET /api/items', 403, {
        code: 'ip_not_allowed',
        message: 'Your IP address is not on the allow list of this workspace',
      }),
    ],
  },
  {
    name: 'scope missing behind cloudflare',
    expected: 'permission',
    why: 'the app itself refused; that Cloudflare passed it on means nothing',
    events: [
      ...start(),
      click(3000, 'Delete'),
      call(
        3030,
        'DELETE /api/items/4',
        403,
        { error: 'insufficient_scope', message: 'Requires items:delete' },
        { headers: { server: 'cloudflare', 'cf-ray': '8a1f-FRA' } },
      ),
    ],
  },
  {
    name: 'till: taking back a sale needs a right that the cashier lacks',
    site: cashTill.site,
    expected: 'permission',
    why: 'the server says who may do it',
    events: [
      ...cashTill.till(),
      click(4000, 'Storno'),
      cashTill.call(4050, 'POST /api/receipts/9001/void', 403, {
        fehler: 'Für einen Storno über 50 € fehlt Ihnen das Recht „Filialleitung“.',
      }),
    ],
  },
  {
    name: 'hospital: the roster of another ward',
    site: hospitalScheduling.site,
    expected: 'permission',
    why: 'the server refuses by rule, the TypeError only follows from the empty answer',
    events: [
      ...hospitalScheduling.calendar(),
      widgetThrows(1300),
      click(2500, 'Station 7A'),
      hospitalScheduling.spring(2540, 'GET /api/v2/wards/7/roster?week=2026-W11', 403, 'Forbidden', {
        message: 'Access Denied',
      }),
      hospitalScheduling.call(2545, 'GET /api/v2/wards/7', 200, { id: 7, name: 'Station 7A' }),
      says(2640, hospitalScheduling.httpError(403, 'Forbidden', '/api/v2/wards/7/roster?week=2026-W11')),
      hospitalScheduling.throws(
        2650,
        "TypeError: Cannot read properties of undefined (reading 'shifts')",
        hospitalScheduling.place('t.groupShifts', hospitalScheduling.main, 1, 884_120),
        hospitalScheduling.place('t.ngOnChanges', hospitalScheduling.main, 1, 883_902),
      ),
    ],
  },
  {
    name: 'marketplace: payouts are for the finance role',
    site: marketplaceOffice.site,
    expected: 'permission',
    why: 'a refusal inside an answer with 200, naming the role; the error of the page only follows',
    events: [
      ...marketplaceOffice.office(),
      extensionThrows(1300),
      click(2500, 'Payouts'),
      marketplaceOffice.query(2530, 'Payouts', {
        data: { shop: { payouts: null } },
        errors: [
          {
            message: 'You need the role FINANCE_ADMIN to read payouts',
            path: ['shop', 'payouts'],
            extensions: { code: 'FORBIDDEN' },
          },
        ],
      }),
      marketplaceOffice.throws(
        2640,
        "TypeError: Cannot read properties of null (reading 'edges')",
        marketplaceOffice.place('Payouts', marketplaceOffice.bundle, 2, 410_772),
        marketplaceOffice.place('ls', marketplaceOffice.bundle, 2, 60_140),
      ),
    ],
  },
]
