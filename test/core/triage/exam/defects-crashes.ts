/** Pages that fall over by themselves, in the words of their frameworks. */

import { crashReportsBlocked, developersNotes, extensionThrows, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { fieldService } from './products/field-service.ts'
import { fleetTelematics } from './products/fleet-telematics.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { itAssets } from './products/it-assets.ts'
import { lawPractice } from './products/law-practice.ts'
import { mailing } from './products/mailing.ts'
import { recruiting } from './products/recruiting.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { timeTracking } from './products/time-tracking.ts'

export const defectsCrashes: Case[] = [
  {
    name: 'recruiting: the page goes white at a candidate without a history',
    site: recruiting.site,
    expected: 'product-defect',
    why: 'the page maps over what is not there',
    events: [
      ...recruiting.home(),
      ...developersNotes(500),
      click(3000, 'Candidate 55'),
      recruiting.supabase(3040, 'GET /rest/v1/candidates?id=eq.55&select=*,history(*)', 200, [
        { id: 55, history: null },
      ]),
      recruiting.throws(
        3140,
        "TypeError: Cannot read properties of null (reading 'map')",
        recruiting.place('Timeline', recruiting.bundle),
        recruiting.place('uo', recruiting.bundle, 38, 16_959),
      ),
    ],
  },
  {
    name: 'IT assets: too many renders',
    site: itAssets.site,
    expected: 'product-defect',
    why: 'React stops a component that renders itself without an end',
    events: [
      ...itAssets.home(),
      ...statisticsBlocked(600),
      click(3000, 'Group by location'),
      itAssets.throws(
        3080,
        'Error: Minified React error #301; visit https://react.dev/errors/301 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        itAssets.place('a1', '/_next/static/chunks/framework-0c2d71.js'),
        itAssets.place('GroupBy', itAssets.bundle),
      ),
      says(
        3090,
        'Application error: a client-side exception has occurred (see the browser console for more information).',
      ),
    ],
  },
  {
    name: 'restaurant: the plan of tables throws as soon as a table is drawn',
    site: restaurantOrders.site,
    expected: 'product-defect',
    why: 'an error of the page in a handler of Vue',
    events: [
      ...restaurantOrders.home(),
      resizeLoop(500),
      click(3000, 'Sposta tavolo'),
      restaurantOrders.throws(
        3040,
        "TypeError: Cannot set properties of undefined (setting 'x')",
        restaurantOrders.place('onDrag', restaurantOrders.bundle),
        restaurantOrders.place('callWithErrorHandling', restaurantOrders.bundle, 1, 12_441),
      ),
      click(4000, 'Sposta tavolo'),
      restaurantOrders.throws(
        4040,
        "TypeError: Cannot set properties of undefined (setting 'x')",
        restaurantOrders.place('onDrag', restaurantOrders.bundle),
      ),
    ],
  },
  {
    name: 'law: a component of Angular misses its provider',
    site: lawPractice.site,
    expected: 'product-defect',
    also: 'regression',
    why: 'the page was built without a part it needs',
    events: [
      ...lawPractice.home(),
      click(3000, 'Honorar'),
      lawPractice.opens(3010, '/akten/881/honorar', 'Honorar - Lexary', 'push'),
      says(
        3060,
        'ERROR NullInjectorError: R3InjectorError(Honorar)[HonorarService -> HonorarService -> HonorarService]: \n  NullInjectorError: No provider for HonorarService!',
      ),
      lawPractice.rejects(
        3062,
        'NullInjectorError: R3InjectorError(Honorar)[HonorarService -> HonorarService]: NullInjectorError: No provider for HonorarService!',
        lawPractice.place('get', lawPractice.main),
      ),
    ],
  },
  {
    name: 'time: SvelteKit shows its page of errors',
    site: timeTracking.site,
    expected: 'product-defect',
    why: 'what SvelteKit writes when the load of a page throws in the browser',
    events: [
      ...timeTracking.home(),
      extensionThrows(800),
      click(3000, 'Auswertung'),
      timeTracking.call(3030, 'GET /api/reports/summary?week=2026-W11', 200, { data: { groups: null } }),
      says(
        3120,
        'TypeError: data.groups is not iterable\n    at load (https://zeit.stempla.example/_app/immutable/nodes/7.Bx1.js:1:884)',
      ),
      timeTracking.opens(3130, '/auswertung', 'Fehler 500 - Stempla', 'push'),
    ],
  },
  {
    name: 'insurance: a view of UI5 calls what its model does not have',
    site: insuranceBroker.site,
    expected: 'product-defect',
    why: 'an error in the controller of the app',
    events: [
      ...insuranceBroker.home(),
      says(600, "The 'data-sap-ui-resourceroots' is deprecated", 'warn'),
      click(3000, 'Police drucken'),
      insuranceBroker.throws(
        3040,
        'TypeError: this.getView(...).getModel(...).getPolicy is not a function',
        insuranceBroker.place('onPrint', insuranceBroker.bundle),
        insuranceBroker.place('firePress', '/resources/sap-ui-core.js'),
      ),
    ],
  },
  {
    name: 'field service: a component of Lightning throws in a getter',
    site: fieldService.site,
    expected: 'product-defect',
    why: 'the maker of the site wrote the component',
    events: [
      ...fieldService.home(),
      crashReportsBlocked(700),
      click(3000, 'Visit details'),
      fieldService.aura(3040, 'VisitController.details', 'SUCCESS', { visit: { id: 'a0B1', Contact__r: null } }),
      fieldService.throws(
        3160,
        "TypeError: Cannot read properties of null (reading 'Name')",
        fieldService.place('get contactName', '/s/components/c/visitDetails.js'),
        fieldService.place('callHook', fieldService.bundle),
      ),
      says(3170, "[LWC error]: Error rendering c-visit-details: Cannot read properties of null (reading 'Name')"),
    ],
  },
  {
    name: 'fleet: a lorry without a position stops the map',
    site: fleetTelematics.site,
    expected: 'product-defect',
    why: 'the page takes apart what is not there',
    events: [
      ...fleetTelematics.home(),
      resizeLoop(600),
      click(3000, 'DE-KX 4411'),
      fleetTelematics.grpc(3040, 'Positions/Get', 0),
      fleetTelematics.rejects(
        3140,
        "TypeError: Cannot destructure property 'lat' of 'e.position' as it is undefined.",
        fleetTelematics.place('focusVehicle', fleetTelematics.bundle),
      ),
    ],
  },
  {
    name: 'mailing: the editor loses the place of the cursor in Firefox',
    site: mailing.site,
    expected: 'product-defect',
    why: 'an error of the page in the words of Firefox',
    environment: {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0',
      browser: 'Firefox 148.0',
    },
    events: [
      ...mailing.home(),
      ...statisticsBlocked(600),
      click(3000, 'Bold'),
      mailing.throws(3010, 'TypeError: e.getSelection() is null', mailing.place('toggleMark', mailing.bundle)),
      click(4000, 'Bold'),
      mailing.throws(4010, 'TypeError: e.getSelection() is null', mailing.place('toggleMark', mailing.bundle)),
    ],
  },
]
