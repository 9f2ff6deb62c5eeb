/** All calls went well, and what they brought was wrong. */

import { consoleLine, filled } from '../../../support/session-builder.ts'
import { crashReportsBlocked, extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { energyPortal } from './products/energy-portal.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { lawPractice } from './products/law-practice.ts'
import { shopOffice } from './products/shop-office.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'
import { timeTracking } from './products/time-tracking.ts'

export const defectsWrongValues: Case[] = [
  {
    name: 'billing: the total of an invoice shows NaN',
    site: subscriptionBilling.site,
    expected: 'product-defect',
    why: 'the server leaves the rate of tax empty, and the page reckons with it',
    events: [
      ...subscriptionBilling.home(),
      click(3000, 'in_81'),
      subscriptionBilling.call(3040, 'GET /api/invoices/in_81', 200, {
        id: 'in_81',
        lines: [{ amount: 4900, quantity: 1, taxRate: null }],
        total: null,
      }),
      says(
        3160,
        'Warning: Received NaN for the `children` attribute. If this is expected, cast the value to a string.',
      ),
      crashReportsBlocked(3300),
    ],
  },
  {
    name: 'insurance: the discount that was kept is not the one that was sent',
    site: insuranceBroker.site,
    expected: 'product-defect',
    why: 'sent 15, answered 0, and read again 0',
    events: [
      ...insuranceBroker.home(),
      click(2000, 'Angebot 40071'),
      insuranceBroker.call(2040, 'GET /svc/angebote/40071', 200, { id: 40_071, rabatt: 5, beitrag: 412.5 }),
      filled('Rabatt', '15', { at: 4000 }),
      click(5000, 'Sichern'),
      insuranceBroker.call(
        5040,
        'PUT /svc/angebote/40071',
        200,
        { id: 40_071, rabatt: 0, beitrag: 434.21 },
        {
          sends: { id: 40_071, rabatt: 15, beitrag: 412.5 },
        },
      ),
      insuranceBroker.call(5200, 'GET /svc/angebote/40071', 200, { id: 40_071, rabatt: 0, beitrag: 434.21 }),
    ],
  },
  {
    name: 'time: one click writes the entry twice',
    site: timeTracking.site,
    expected: 'product-defect',
    why: 'the page sends the same entry twice after one click, and the server keeps both',
    events: [
      ...timeTracking.home(),
      click(3000, 'Eintrag hinzufügen'),
      timeTracking.call(
        3040,
        'POST /api/entries',
        201,
        { id: 3302, minutes: 60, project: 9 },
        {
          sends: { project: 9, minutes: 60, day: '2026-03-12' },
        },
      ),
      timeTracking.call(
        3052,
        'POST /api/entries',
        201,
        { id: 3303, minutes: 60, project: 9 },
        {
          sends: { project: 9, minutes: 60, day: '2026-03-12' },
        },
      ),
      timeTracking.call(3240, 'GET /api/entries?week=2026-W11', 200, {
        data: [
          { id: 3301, minutes: 450 },
          { id: 3302, minutes: 60 },
          { id: 3303, minutes: 60 },
        ],
      }),
    ],
  },
  {
    name: 'law: the export is an empty file',
    site: lawPractice.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'a workbook of no bytes, of a file that has entries',
    events: [
      ...lawPractice.home(),
      ...statisticsBlocked(700),
      click(3000, 'Als Excel exportieren'),
      lawPractice.call(3040, 'GET /api/akten/881/export?format=xlsx', 200, '', {
        headers: {
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'content-disposition': 'attachment; filename="2026-114.xlsx"',
          'content-length': '0',
        },
        responseBody: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', text: '', size: 0 },
      }),
    ],
  },
  {
    name: 'energy: the date of the bill is "Invalid Date"',
    site: energyPortal.site,
    expected: 'product-defect',
    why: 'the server sends an empty date, and the page throws at it',
    events: [
      ...energyPortal.home(),
      extensionThrows(1000),
      click(3000, 'Mis facturas'),
      energyPortal.appsync(3040, 'facturas', { data: { facturas: [{ id: 'F-2', emitida: '', importe: 61.2 }] } }),
      energyPortal.throws(
        3160,
        'RangeError: Invalid time value',
        energyPortal.place('Intl.DateTimeFormat.format', energyPortal.bundle),
        energyPortal.place('FacturaFila', energyPortal.bundle, 1, 50_112),
      ),
    ],
  },
  {
    name: 'help desk: the page tells of a status it does not know',
    site: helpDesk.site,
    expected: 'product-defect',
    why: 'the server brings a value that the page has no label for',
    events: [
      ...helpDesk.home(),
      click(3000, 'Chamado 4410'),
      helpDesk.call(3040, 'GET /api/v1/tickets/4410/', 200, { id: 4410, status: 'on_hold', priority: 2 }),
      helpDesk.throws(
        3150,
        "TypeError: Cannot read properties of undefined (reading 'label')",
        helpDesk.place('StatusBadge', helpDesk.bundle),
        helpDesk.place('renderWithHooks', helpDesk.bundle, 2, 40_118),
      ),
      consoleLine({
        at: 3155,
        level: 'error',
        text: 'The above error occurred in the <StatusBadge> component:\n    at StatusBadge\n    at TicketHeader',
      }),
    ],
  },
  {
    name: 'shop: a field that must not be empty is',
    site: shopOffice.site,
    expected: 'product-defect',
    why: 'GraphQL tells that its own resolver broke the promise of its schema',
    events: [
      ...shopOffice.home(),
      click(3000, 'Commande #2041'),
      shopOffice.graphql(3040, 'Commande', {
        errors: [
          {
            message: 'Cannot return null for non-nullable field "Commande.client".',
            extensions: { category: 'internal' },
            path: ['commande', 'client'],
          },
        ],
        data: { commande: null },
      }),
      says(3160, '[Vue warn]: Unhandled error during execution of setup function at <CommandeDetail>', 'warn'),
    ],
  },
  {
    name: 'time: the sum of the week is not that of its days',
    site: timeTracking.site,
    expected: 'product-defect',
    also: 'none',
    why: '450 and 60 are not 450: only the answer itself shows it',
    events: [
      ...timeTracking.home(),
      click(3000, 'Woche'),
      timeTracking.call(3040, 'GET /api/entries?week=2026-W11&sum=1', 200, {
        data: [
          { id: 3301, minutes: 450 },
          { id: 3302, minutes: 60 },
        ],
        total_minutes: 450,
      }),
    ],
  },
]
