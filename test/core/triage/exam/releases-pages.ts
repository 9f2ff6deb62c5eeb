/** Pages that stopped with a release. */

import { filled } from '../../../support/session-builder.ts'
import { NEW_BUILD } from './kit/answers.ts'
import { type Case, call, click, code, opens, says, start, throws } from './kit/build.ts'
import { cashTill } from './products/cash-till.ts'
import { eventTickets } from './products/event-tickets.ts'
import { logisticsMap } from './products/logistics-map.ts'
import { veterinarians } from './products/veterinarians.ts'
import { warehouseScanner } from './products/warehouse-scanner.ts'

export const releasesPages: Case[] = [
  {
    name: 'design tool: the script of the new build throws where the old one worked',
    expected: 'regression',
    why: 'the export worked, the page was loaded again with another build, and the same click throws',
    events: [
      ...start(),
      click(1500, 'Export'),
      call(1600, 'POST /api/exports', 201, { id: 1 }, { initiator: [code('exportBoard')] }),
      says(4000, 'A new version is available', 'info'),
      opens(9000, '/home', 'reload'),
      call(9200, 'GET /api/me', 200, { id: 7 }, { initiator: [code('loadUser', NEW_BUILD)] }),
      click(12_000, 'Export'),
      throws(12_050, 'TypeError: t.getLayers is not a function', code('exportBoard', NEW_BUILD)),
    ],
  },
  {
    name: 'new build breaks the list',
    expected: 'regression',
    also: 'product-defect',
    why: 'the list came with the former build, and the new one throws on the same answer',
    environment: { app: { version: '8.3.0', source: 'meta[name=version]' } },
    events: [
      opens(0, '/list'),
      says(50, 'Kestrel 8.2.4', 'info'),
      call(120, 'GET /api/list', 200, { items: [1] }, { initiator: [code('loadList', '/static/main.7c1e90.js')] }),
      opens(60_000, '/list', 'reload'),
      says(60_050, 'Kestrel 8.3.0', 'info'),
      call(60_120, 'GET /api/list', 200, { items: [1] }, { initiator: [code('loadList', '/static/main.91ab22.js')] }),
      throws(
        60_300,
        'TypeError: t.items.at(...).render is not a function',
        code('renderList', '/static/main.91ab22.js'),
      ),
    ],
  },
  {
    name: 'till: the update does not weigh any more',
    site: cashTill.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the same button read the scale with 12.3.1; 12.4.0 calls a function that its driver does not have',
    events: [
      ...cashTill.till(),
      click(3000, 'Weigh'),
      says(3100, '[scale] 0.482 kg', 'info'),
      cashTill.opens(60_000, '/till/2', 'Till 2 - Tresen', 'reload'),
      says(60_060, 'Tresen till 12.4.0', 'info'),
      cashTill.call(60_140, 'GET /api/tills/2', 200, { id: 2, store: 'Altona' }),
      click(64_000, 'Weigh'),
      cashTill.throws(
        64_040,
        'TypeError: this.driver.readStable is not a function',
        cashTill.place('weigh', '/till/app-90aa71d2.js'),
      ),
    ],
  },
  {
    name: 'tickets: the total of today’s release leaves out the fee',
    site: eventTickets.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'with version 412 the same basket came to 118, with 413 the page reads a field under its old name and shows NaN',
    events: [
      ...eventTickets.show(),
      says(350, '[app] version 412', 'info'),
      eventTickets.call(
        4000,
        'GET /api/basket/b_77',
        200,
        { seats: 2, price: 11_000, fees: { service: 800 } },
        {
          headers: eventTickets.cloudflare,
          initiator: [eventTickets.place('loadBasket', '/_app/immutable/nodes/14.Aa81xxPq.js', 1, 5_500)],
        },
      ),
      says(4100, 'basket b_77 total 118.00', 'info'),
      eventTickets.opens(30_000, '/e/aurora-2026', 'Aurora - Rampenlicht', 'reload'),
      says(30_300, '[app] version 413', 'info'),
      eventTickets.call(
        31_000,
        'GET /api/basket/b_77',
        200,
        { seats: 2, price: 11_000, fees: { service: 800 } },
        {
          headers: eventTickets.cloudflare,
          initiator: [eventTickets.place('loadBasket', eventTickets.node, 1, 5_611)],
        },
      ),
      says(31_100, 'basket b_77 total NaN', 'warn'),
      click(34_000, 'Checkout'),
      eventTickets.call(
        34_040,
        'POST /api/checkout',
        400,
        { message: 'amount must be an integer', received: null },
        { headers: eventTickets.cloudflare, sends: { basket: 'b_77', amount: null } },
      ),
    ],
  },
  {
    name: 'logistics: the new build reads another field than the old',
    site: logisticsMap.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'before the reload the build 8.13 drew the same tour from the same answer; 8.14 throws on it',
    events: [
      logisticsMap.opens(0, '/live', 'Live map | Fernweg'),
      says(100, 'Fernweg 8.13.2 (build 20260310)', 'info'),
      click(1500, 'Tour 4417'),
      logisticsMap.call(
        1530,
        'GET /api/tours/4417',
        200,
        { tour: 4417, stops: [{ eta: '2026-03-12T11:00:00Z' }] },
        logisticsMap.from(logisticsMap.place('useTour', '/assets/index-BxV81m0c.js', 40, 60_100)),
      ),
      says(1700, 'tour 4417: 1 stop drawn', 'info'),
      logisticsMap.opens(40_000, '/live', 'Live map | Fernweg', 'reload'),
      says(40_100, 'Fernweg 8.14.0 (build 20260312)', 'info'),
      click(42_000, 'Tour 4417'),
      logisticsMap.call(
        42_030,
        'GET /api/tours/4417',
        200,
        { tour: 4417, stops: [{ eta: '2026-03-12T11:00:00Z' }] },
        logisticsMap.from(logisticsMap.place('useTour', logisticsMap.bundle, 41, 60_388)),
      ),
      logisticsMap.throws(
        42_125,
        "TypeError: Cannot read properties of undefined (reading 'planned')",
        logisticsMap.place('etaOf', logisticsMap.bundle, 41, 61_004),
        logisticsMap.place('Array.map', logisticsMap.bundle, 41, 61_020),
        logisticsMap.place('TourPanel', logisticsMap.bundle, 41, 61_377),
      ),
    ],
  },
  {
    name: 'warehouse: the update has forgotten to make its new store',
    site: warehouseScanner.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'before the reload build 3.6.1 kept scans; 3.7.0 opens a store that its upgrade did not make',
    events: [
      ...warehouseScanner.scanner(),
      says(300, 'Regalo 3.6.1', 'info'),
      filled('Barcode', '4006381333931', { at: 4000 }),
      says(4050, '[store] scan kept (scans)', 'info'),
      warehouseScanner.opens(30_000, '/pick', 'Picking - Regalo', 'reload'),
      says(30_200, 'Regalo 3.7.0', 'info'),
      filled('Barcode', '4006381333948', { at: 34_000 }),
      warehouseScanner.rejects(
        34_060,
        "NotFoundError: Failed to execute 'transaction' on 'IDBDatabase': One of the specified object stores was not found.",
        warehouseScanner.place('keepScan', '/assets/scanner.d40b19.js', 1, 9_004),
      ),
    ],
    environment: { ...warehouseScanner.device, app: { version: '3.7.0', source: 'meta[name=version]' } },
  },
  {
    name: 'ember: the same click worked before the reload',
    site: veterinarians.site,
    expected: 'regression',
    also: ['product-defect'],
    why: 'with the former script the click worked, with the new one of the reload it throws',
    events: [
      veterinarians.opens(0, '/patients/31', 'Bella'),
      veterinarians.call(
        300,
        'GET /api/v1/patients/31',
        200,
        { data: { id: '31', type: 'patients' } },
        { ...veterinarians.api, initiator: [veterinarians.place('load', '/assets/pawledger-77ce.js')] },
      ),
      click(3000, 'Weigh'),
      veterinarians.call(
        3040,
        'POST /api/v1/weights',
        201,
        { data: { id: '5', type: 'weights' } },
        { ...veterinarians.api, initiator: [veterinarians.place('saveWeight', '/assets/pawledger-77ce.js')] },
      ),
      veterinarians.opens(60_000, '/patients/31', 'Bella', 'reload'),
      says(60_200, 'PawLedger 4.19.0 (was 4.18.2)', 'info'),
      veterinarians.call(
        60_300,
        'GET /api/v1/patients/31',
        200,
        { data: { id: '31', type: 'patients' } },
        { ...veterinarians.api, initiator: [veterinarians.place('load', '/assets/pawledger-e012.js')] },
      ),
      click(63_000, 'Weigh'),
      veterinarians.throws(
        63_010,
        'TypeError: this.args.onWeigh is not a function',
        veterinarians.place('saveWeight', '/assets/pawledger-e012.js'),
      ),
    ],
  },
]
