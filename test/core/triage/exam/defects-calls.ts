/** Calls that the program makes wrongly. */

import { besides, html } from './kit/answers.ts'
import { extensionHangsUp, widgetThrows } from './kit/beside.ts'
import { after, type Case, call, click, says, start } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'
import { crmMail } from './products/crm-mail.ts'
import { documentEditor } from './products/document-editor.ts'
import { marketplaceOffice } from './products/marketplace-office.ts'

export const defectsCalls: Case[] = [
  {
    name: 'learning: a field that may not be null',
    expected: 'product-defect',
    why: 'a resolver gave nothing for what the schema promises',
    events: after(
      'Abrir curso',
      call(2600, 'POST /graphql', 200, {
        errors: [
          {
            message: 'Cannot return null for non-nullable field Course.title.',
            path: ['course', 'modules', 3, 'course', 'title'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
        data: { course: null },
      }),
      says(2690, 'No se ha podido cargar el curso'),
    ),
  },
  {
    name: 'clinic: the address of the call holds undefined',
    expected: 'product-defect',
    why: 'the page never knew whose file it wanted',
    events: after(
      'Ouvrir le dossier',
      ...besides(),
      call(
        2600,
        'GET /api/patients/undefined/dossier',
        404,
        { type: 'about:blank', title: 'Not Found', status: 404, detail: 'Patient introuvable' },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
      says(2690, 'Dossier introuvable'),
    ),
  },
  {
    name: 'non-null field is null',
    expected: 'product-defect',
    why: 'the resolver breaks the schema that it promises',
    events: after(
      'Order 7',
      call(2540, 'POST /graphql', 200, {
        data: null,
        errors: [
          {
            message: 'Cannot return null for non-nullable field Order.total.',
            path: ['order', 'total'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      }),
    ),
  },
  {
    name: 'express route missing',
    expected: 'product-defect',
    also: 'outdated-client',
    why: 'the app asks for a route that the server does not have',
    events: [
      ...start(),
      click(3000, 'Archive'),
      call(3030, 'POST /api/archive', 404, html('Error', '<pre>Cannot POST /api/archive</pre>')),
    ],
  },
  {
    name: 'apollo non-nullable field',
    expected: 'product-defect',
    why: 'the resolver broke its own schema; the answer is a 200',
    events: [
      ...start(),
      click(3000, 'Orders'),
      call(
        3030,
        'POST /graphql',
        200,
        {
          errors: [
            {
              message: 'Cannot return null for non-nullable field Order.total.',
              path: ['orders', 3, 'total'],
              extensions: { code: 'INTERNAL_SERVER_ERROR' },
            },
          ],
          data: null,
        },
        { sends: { operationName: 'Orders', query: 'query Orders { orders { total } }' } },
      ),
    ],
  },
  {
    name: 'hasura unknown field',
    expected: 'product-defect',
    also: 'outdated-client',
    why: 'page and schema are of two versions; the customer can do nothing but reload',
    events: [
      ...start(),
      click(3000, 'Orders'),
      call(
        3030,
        'POST /v1/graphql',
        200,
        {
          errors: [
            {
              extensions: { path: '$.selectionSet.orders.selectionSet.discount', code: 'validation-failed' },
              message: "field 'discount' not found in type: 'orders'",
            },
          ],
        },
        { sends: { operationName: 'Orders', query: 'query Orders { orders { discount } }' } },
      ),
    ],
  },
  {
    name: 'odata field does not exist',
    expected: 'product-defect',
    also: 'outdated-client',
    why: 'the app asks for a property that the service does not have',
    events: after(
      'Aufträge',
      call(2540, 'GET /sap/opu/odata/sap/ZORDERS_SRV/Orders?$filter=Foo%20eq%201', 400, {
        error: {
          code: '005056A509B11EE1',
          message: { lang: 'de', value: "Eigenschaft 'Foo' in Typ 'ZORDERS_SRV.Order' nicht gefunden" },
        },
      }),
    ),
  },
  {
    name: 'analytics: a number that JSON does not know',
    site: analyticsDashboard.site,
    expected: 'product-defect',
    why: 'the product’s server writes NaN for a share of nothing, and the page cannot read its answer of 200',
    events: [
      ...analyticsDashboard.board(),
      extensionHangsUp(1300),
      click(2500, 'Conversion'),
      analyticsDashboard.call(
        2540,
        'GET /api/tiles/44/data',
        200,
        '{"tile":44,"series":[{"x":"2026-03-01","y":0.031},{"x":"2026-03-02","y":NaN}]}',
        { headers: { 'content-type': 'application/json' } },
      ),
      analyticsDashboard.rejects(
        2640,
        'SyntaxError: Unexpected token \'N\', ..."3-02","y":NaN}]}" is not valid JSON',
        analyticsDashboard.place('readTile', analyticsDashboard.bundle, 12, 91_227),
      ),
    ],
  },
  {
    name: 'CRM: the page asks Gmail for a mail called undefined',
    site: crmMail.site,
    expected: 'product-defect',
    why: 'Google only answers what the CRM’s own code sent: an address without an id',
    events: [
      ...crmMail.contact(),
      widgetThrows(1500),
      click(2500, 'Open mail'),
      crmMail.call(2520, 'GET /api/contacts/5512/mails/last', 200, {
        provider: 'google',
        messageId: '18f0c2',
        thread: '18f0aa',
      }),
      crmMail.call(
        2640,
        `GET ${crmMail.gmail}/messages/undefined?format=full`,
        400,
        crmMail.google(400, 'invalidArgument', 'Invalid id value', 'INVALID_ARGUMENT'),
        { initiator: [crmMail.place('openMail', crmMail.bundle, 1, 71_330)] },
      ),
      says(2740, 'gmail 400 Invalid id value'),
    ],
  },
  {
    name: 'editor: the dialog for a file is opened too late',
    site: documentEditor.site,
    expected: 'product-defect',
    why: 'the app waits for a call before it asks for the file, and the click does not count any more',
    events: [
      ...documentEditor.editor(),
      click(3000, 'Export'),
      documentEditor.call(3030, 'POST /api/documents/offer-12/export', 200, { ready: true }, { duration: 6100 }),
      documentEditor.rejects(
        9150,
        "SecurityError: Failed to execute 'showSaveFilePicker' on 'Window': Must be handling a user gesture to show a file picker.",
        documentEditor.place('saveAs', documentEditor.bundle),
      ),
    ],
  },
  {
    name: 'marketplace: a field that may not be empty is empty',
    site: marketplaceOffice.site,
    expected: 'product-defect',
    why: 'HTTP says 200, the resolver broke the promise of its own scheme',
    events: [
      ...marketplaceOffice.office(),
      widgetThrows(1500),
      click(2500, 'O-502'),
      marketplaceOffice.query(
        2530,
        'OrderDetail',
        marketplaceOffice.wrong('Cannot return null for non-nullable field Order.buyer.', 'INTERNAL_SERVER_ERROR', [
          'order',
          'buyer',
        ]),
        { id: 'O-502' },
      ),
      says(
        2630,
        '[GraphQL error]: Message: Cannot return null for non-nullable field Order.buyer., Location: undefined, Path: order,buyer',
      ),
    ],
  },
]
