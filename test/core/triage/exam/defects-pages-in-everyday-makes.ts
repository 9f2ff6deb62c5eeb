/** The product itself is at fault, in the page, or since a release: products of everyday makes. */

import {
  developersNotes,
  extensionThrows,
  intercomGone,
  pictureMissing,
  resizeLoop,
  segmentBlocked,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { garage, meetings, models, panels, plots, rides, sensors, shifts, vestry } from './products/everyday-makes.ts'

export const defectsPagesInEverydayMakes: Case[] = [
  {
    name: 'models: the core in WebAssembly falls over',
    site: models.site,
    expected: 'product-defect',
    why: 'a trap of WebAssembly in the own core, after the model came',
    events: [
      ...models.home(),
      ...segmentBlocked(500),
      models.api(2000, 'GET /api/projects/44/versions/3/geometry', 200, { chunks: 4 }),
      click(5000, 'Section'),
      models.throws(
        5120,
        'RuntimeError: memory access out of bounds',
        { function: 'girder_core::section::cut', url: 'wasm://wasm/01c7be8a:wasm-function[4410]:0x2b81f0' },
        models.place('applySection', '/assets/viewer-Dk20aPz1.js'),
      ),
    ],
  },
  {
    name: 'panels: a shared module is asked for too early',
    site: panels.site,
    expected: 'product-defect',
    also: ['configuration', 'regression'],
    why: 'the micro front end of the product is put together wrongly',
    events: [
      ...panels.home(),
      ...developersNotes(500),
      click(3000, 'Reports'),
      panels.throws(
        3300,
        'Error: Shared module is not available for eager consumption: webpack/sharing/consume/default/react/react',
        panels.place('__webpack_modules__.<computed>', 'https://mfe.panelhub.example/reports/main.7f0a11.js'),
      ),
      says(
        3320,
        "application '@panelhub/reports' died in status LOADING_SOURCE_CODE: Shared module is not available for eager consumption",
      ),
    ],
  },
  {
    name: 'plots: the popup reads an attribute of nothing',
    site: plots.site,
    expected: 'product-defect',
    why: 'a field of a plot is null, and the script of the viewer reads on',
    events: [
      ...plots.home(),
      resizeLoop(900),
      click(4000, 'Plot 5512'),
      plots.api(4050, 'GET /server/rest/services/Plots/FeatureServer/0/query?where=OBJECTID%3D5512&f=json', 200, {
        features: [{ attributes: { OBJECTID: 5512, OWNER: null, AREA: 1204.5 } }],
      }),
      plots.rejects(
        4160,
        "TypeError: Cannot read properties of null (reading 'trim')",
        plots.place('formatOwner', '/js/app-9c1e2b.js'),
      ),
    ],
  },
  {
    name: 'sensors: a chart of a device that never measured',
    site: sensors.site,
    expected: 'product-defect',
    why: 'an empty series is answered rightly, and the chart of the product cannot do with it',
    events: [
      ...sensors.home(),
      extensionThrows(700),
      click(4000, 'dev-118'),
      sensors.api(4040, 'GET /api/v3/devices/dev-118/series?range=24h', 200, { series: [] }),
      sensors.throws(
        4120,
        "TypeError: Cannot destructure property 'times' of 'undefined' as it is undefined.",
        sensors.place('toPlot', '/dist/console.8d2f11.js'),
        sensors.place('ReadingChart.update', '/dist/console.8d2f11.js'),
      ),
    ],
  },
  {
    name: 'garage: the reducer is called with what no case takes',
    site: garage.site,
    expected: 'product-defect',
    why: 'an error of the own code with its own words, behind a click; no call failed',
    events: [
      ...garage.home(),
      intercomGone(600),
      click(4000, 'Next week'),
      garage.api(4030, 'POST /_actions/calendar.list/', 200, [{ slots: 1 }, []]),
      garage.throws(
        4100,
        'Error: Unhandled action type: WEEK_SHIFTED',
        garage.place('calendarReducer', '/_astro/Calendar.BzP0k2Lm.js'),
      ),
      click(7000, 'Next week'),
      garage.throws(
        7080,
        'Error: Unhandled action type: WEEK_SHIFTED',
        garage.place('calendarReducer', '/_astro/Calendar.BzP0k2Lm.js'),
      ),
    ],
  },
  {
    name: 'vestry: React 19 says that an object is no child',
    site: vestry.site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the page renders an object; minified error 31 of React',
    events: [
      ...vestry.home(),
      click(4000, 'Live Preview'),
      vestry.api(4050, 'GET /api/globals/header?depth=2', 200, { logo: { alt: { en: 'redacted-text-2' } } }),
      vestry.throws(
        4200,
        'Error: Minified React error #31; visit https://react.dev/errors/31?args[]=object%20with%20keys%20%7Ben%7D for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        vestry.place('rL', '/_next/static/chunks/4bd1b696-0f1a.js'),
      ),
    ],
  },
  {
    name: 'rides: a plugin of the shell that the web does not have',
    site: rides.site,
    expected: 'product-defect',
    also: ['browser-interference', 'outdated-client', 'configuration'],
    why: 'the page calls a part of the app in a browser, where nobody made it',
    events: [
      ...rides.home(),
      click(4000, 'Scan parcel'),
      rides.rejects(
        4060,
        'Error: "BarcodeScanner" plugin is not implemented on web',
        rides.place('createPluginMethod', '/www/main.1f73b0c2.js'),
      ),
    ],
  },
  {
    name: 'shifts: the hours of the week show NaN',
    site: shifts.site,
    expected: 'product-defect',
    why: 'the page sends a number that it could not reckon, and the server refuses it',
    events: [
      ...shifts.home(),
      ...statisticsBlocked(600),
      click(4000, 'Add break'),
      click(6000, 'Save'),
      shifts.api(
        6050,
        'PUT /api/shifts/901',
        422,
        [{ field: 'duration_minutes', message: 'Duration Minutes must be an integer.' }],
        { sends: { id: 901, duration_minutes: null, starts_at: '2026-03-12 06:00:00', note: 'NaN min' } },
      ),
    ],
  },
  {
    name: 'meetings: the list of speakers is updated without end',
    site: meetings.site,
    expected: 'product-defect',
    why: 'React stops a circle of the own code',
    events: [
      ...meetings.home(),
      widgetThrows(900),
      click(4000, 'Gallery view'),
      meetings.throws(
        4300,
        'Error: Minified React error #185; visit https://react.dev/errors/185 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        meetings.place('Gallery', '/static/js/main.5b0ce1d2.js'),
      ),
    ],
  },
  {
    name: 'panels: approving went well until the page was loaded anew',
    site: panels.site,
    expected: 'regression',
    also: ['product-defect'],
    why: 'the same call with the same body goes well with one build and fails with the next',
    events: [
      ...panels.home(),
      click(4000, 'Approve'),
      panels.api(
        4050,
        'POST /gateway/invoices/8811/approve',
        200,
        { state: 'APPROVED' },
        {
          initiator: [panels.place('approve', 'https://mfe.panelhub.example/invoices/main.a81d20.js')],
          headers: { 'x-app-version': '2026.10.3' },
        },
      ),
      panels.opens(600_000, '/invoices', 'Invoices - Panelhub', 'reload'),
      pictureMissing(600_400),
      click(604_000, 'Approve'),
      panels.api(
        604_050,
        'POST /gateway/invoices/8812/approve',
        500,
        { message: 'Internal Server Error' },
        {
          initiator: [panels.place('approve', 'https://mfe.panelhub.example/invoices/main.c0fe17.js')],
          headers: { 'x-app-version': '2026.10.4' },
        },
      ),
    ],
  },
  {
    name: 'sensors: the new console throws where the old did not',
    site: sensors.site,
    expected: 'regression',
    also: ['product-defect'],
    why: 'the same click on the same device; only the script is another',
    events: [
      ...sensors.home(),
      click(4000, 'dev-118'),
      sensors.api(4040, 'GET /api/v3/devices/dev-118', 200, { id: 'dev-118', kind: 'co2' }),
      sensors.opens(900_000, '/sites/7', 'Site 7', 'reload'),
      sensors.api(
        900_300,
        'GET /api/v3/sites/7/devices',
        200,
        { devices: [{ id: 'dev-118', kind: 'co2' }] },
        {
          initiator: [sensors.place('request', '/dist/console.e40a9b.js')],
        },
      ),
      click(904_000, 'dev-118'),
      sensors.api(
        904_040,
        'GET /api/v3/devices/dev-118',
        200,
        { id: 'dev-118', kind: 'co2' },
        {
          initiator: [sensors.place('request', '/dist/console.e40a9b.js')],
        },
      ),
      sensors.throws(
        904_120,
        "TypeError: Cannot read properties of undefined (reading 'unit')",
        sensors.place('DeviceCard.render', '/dist/console.e40a9b.js'),
      ),
    ],
  },
  {
    name: 'garage: the date of the appointment is invalid',
    site: garage.site,
    expected: 'product-defect',
    also: ['clock-locale'],
    why: 'the page makes a date of a field that it named wrongly',
    events: [
      ...garage.home(),
      typed(3000, 'Licence plate', 'redacted-text-4'),
      click(4000, 'Book 09:30'),
      garage.throws(
        4040,
        'RangeError: Invalid time value',
        { ...garage.place('Date.toISOString', '/_astro/Calendar.BzP0k2Lm.js') },
        garage.place('toSlot', '/_astro/Calendar.BzP0k2Lm.js'),
      ),
    ],
  },
]
