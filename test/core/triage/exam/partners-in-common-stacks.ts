/** Companies behind the product: products made of what most are made of, with services of others beside. */

import { intercomGone, widgetThrows } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { lorryMap } from './products/lorry-map.ts'
import { tableBooking } from './products/table-booking.ts'

export const partnersInCommonStacks: Case[] = [
  {
    name: 'invoices: the register of VAT numbers is closed, in an answer of 200',
    site: invoicePortal.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the registry of the member state did not answer the server; the 404 is the avatar that nobody set',
    events: [
      ...invoicePortal.home(),
      invoicePortal.api(1100, 'GET /api/user/5/avatar', 404, { message: 'Not Found' }),
      click(3000, 'Company details'),
      invoicePortal.opens(3020, '/settings/company', 'Company | Ledgerline', 'push'),
      typed(7000, 'VAT number', 'DE123456789'),
      click(9000, 'Check'),
      invoicePortal.api(
        9030,
        'POST /api/tax/vat-checks',
        200,
        { valid: null, source: 'VIES', fault: 'MS_UNAVAILABLE', message: 'The member state service is unavailable.' },
        { duration: 10_200 },
      ),
      says(19_260, '[tax] check could not be completed', 'warn'),
    ],
  },
  {
    name: 'lorries: the service of the trackers is down',
    site: lorryMap.site,
    expected: 'third-party',
    also: ['integration'],
    why: "the server says that the trackers' maker answers with 503",
    events: [
      ...lorryMap.home(),
      lorryMap.live(),
      intercomGone(1000),
      click(5000, 'Refresh positions'),
      lorryMap.api(
        5030,
        `POST ${lorryMap.server}/providers/samsara/pull`,
        502,
        { error: 'upstream_unavailable', message: 'samsara: GET /fleet/vehicles/locations: 503 Service Unavailable' },
        { duration: 8100 },
      ),
    ],
  },
  {
    name: 'restaurants: the service for mails is down',
    site: tableBooking.site,
    expected: 'third-party',
    why: "the function names the provider and the provider's answer",
    events: [
      ...tableBooking.home(),
      widgetThrows(1000),
      click(4000, 'Confirm reservation'),
      tableBooking.api(
        4030,
        `POST ${tableBooking.functions}/confirm`,
        503,
        { error: { message: 'mail provider unavailable', provider: 'sendgrid', upstream_status: 503 } },
        { duration: 5200 },
      ),
    ],
  },
]
