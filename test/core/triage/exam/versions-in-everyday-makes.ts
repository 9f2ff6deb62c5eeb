/** Pages and browsers that are too old, clocks and formats: products of everyday makes. */

import { pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, page, says, typed } from './kit/build.ts'
import { productWith } from './kit/product.ts'
import {
  answers,
  backOffice,
  charts,
  flats,
  models,
  panels,
  rides,
  theatres,
  vestry,
} from './products/everyday-makes.ts'

/** The driver's tablet, whose clock is ninety minutes behind. */
const tablet = productWith(rides.site, rides.bundle, { ahead: -90 * 60_000 })

export const versionsInEverydayMakes: Case[] = [
  {
    name: 'flats: the module was published while the tab was open',
    site: flats.site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the screen service says that the version of the interface has changed',
    events: [
      ...flats.home(),
      ...statisticsBlocked(600),
      click(1_800_000, 'Report repair'),
      flats.api(
        1_800_050,
        'POST /Housekey/screenservices/Housekey/MainFlow/RepairDetail/ServerActionCreateRepair',
        200,
        {
          versionInfo: { hasModuleVersionChanged: true, hasApiVersionChanged: true },
          data: {},
          exception: {
            name: 'ApiVersionChangedException',
            specificType: '',
            message: 'The application was updated. Reload the page to use the latest version.',
          },
        },
      ),
    ],
  },
  {
    name: 'panels: the entry of a micro front end that was replaced',
    site: panels.site,
    expected: 'outdated-client',
    also: ['regression', 'product-defect'],
    why: 'a chunk of the remote is gone since its release, and the old tab asks for it',
    events: [
      ...panels.home(),
      widgetThrows(800),
      click(5_400_000, 'Reports'),
      panels.missing(5_400_060, 'https://mfe.panelhub.example/reports/src_Board_tsx.91c0.js', {
        element: 'script',
        status: 404,
      }),
      panels.rejects(
        5_400_090,
        'ChunkLoadError: Loading chunk src_Board_tsx failed.\n(error: https://mfe.panelhub.example/reports/src_Board_tsx.91c0.js)',
        panels.place('__webpack_require__.f.j', 'https://mfe.panelhub.example/reports/remoteEntry.js'),
      ),
    ],
  },
  {
    name: 'models: a browser without threads for the core',
    site: models.site,
    expected: 'outdated-client',
    also: ['configuration', 'browser-interference'],
    why: 'the browser is years old and does not know what the page calls',
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/103.0.0.0 Safari/537.36',
      browser: 'Chromium 103.0.5060.134',
    },
    events: [
      ...models.home(),
      pictureMissing(500),
      models.throws(
        900,
        'TypeError: versions.toSorted is not a function',
        models.place('listVersions', '/assets/viewer-Dk20aPz1.js'),
      ),
      click(4000, 'Versions'),
    ],
  },
  {
    name: 'vestry: the action of yesterday’s build',
    site: vestry.site,
    expected: 'outdated-client',
    also: ['regression', 'product-defect'],
    why: 'the server does not find the action that the open tab calls',
    events: [
      ...vestry.home(),
      click(70_000_000, 'Save draft'),
      vestry.api(70_000_050, 'POST /admin/collections/pages/51', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
        requestHeaders: [['next-action', '40f1c0aa']],
      }),
      says(
        70_000_080,
        'Error: Server Action "40f1c0aa" was not found on the server. \nRead more: https://nextjs.org/docs/messages/failed-to-find-server-action',
      ),
    ],
  },
  {
    name: 'theatres: the board was drawn before the server was started anew',
    site: theatres.site,
    expected: 'outdated-client',
    also: ['authentication'],
    why: 'ZK does not know the page any more and says that it is obsolete',
    events: [
      ...theatres.home(),
      ...statisticsBlocked(500),
      click(600_000, 'Move case'),
      theatres.api(
        600_050,
        'POST /zkau',
        200,
        {
          rs: [['obsolete', ['z_k3b', 'The page you are accessing is no longer available. Please reload it.']]],
          rid: 0,
        },
        {
          api: 'xhr',
          headers: { 'content-type': 'text/plain;charset=UTF-8' },
        },
      ),
    ],
  },
  {
    name: 'rides: the app in the store is two versions on',
    site: rides.site,
    expected: 'outdated-client',
    why: 'the server wants a newer version',
    events: [
      rides.opens(0, '/tours/today', 'Today'),
      rides.api(300, 'GET /v1/tours/today', 426, {
        error: {
          code: 'CLIENT_VERSION_UNSUPPORTED',
          message: 'Rideboard 4.2 is no longer supported. Please update to 4.4 or later.',
        },
      }),
    ],
  },
  {
    name: 'rides: the tablet is an hour and a half behind',
    site: rides.site,
    expected: 'clock-locale',
    also: ['authentication'],
    why: 'the server does not take an event that the tablet dates ninety minutes back',
    events: [
      tablet.opens(0, '/tours/today', 'Today'),
      tablet.api(200, 'GET /v1/session', 200, { token: 'redacted-jwt-1' }),
      click(4000, 'Start tour'),
      tablet.api(
        4050,
        'POST /v1/tours/t-81/start',
        400,
        {
          requestId: 77,
          error: {
            code: 'EVENT_TIME_REJECTED',
            message: 'Event time 2026-03-12T09:30:04Z lies too far in the past (max 15 min).',
          },
        },
        { sends: { at: '2026-03-12T09:30:04Z' } },
      ),
    ],
  },
  {
    name: 'charts: Excel of a German desk and the comma',
    site: charts.site,
    expected: 'clock-locale',
    also: ['integration', 'product-defect'],
    why: 'a limit with a comma was typed, and the server reads no number in it',
    events: [
      ...charts.home(),
      typed(3000, 'Alert threshold', '1.250,50'),
      click(4000, 'Save alert'),
      charts.api(
        4050,
        'POST /api/v1/report/',
        422,
        { message: { validator_config_json: { threshold: ['Not a valid number: "1.250,50".'] } } },
        {
          sends: { name: 'redacted-text-1', validator_config_json: { op: '>', threshold: '1.250,50' } },
        },
      ),
    ],
  },
  {
    name: 'back office: the day of delivery is the day before',
    site: backOffice.site,
    expected: 'clock-locale',
    also: ['product-defect'],
    why: 'the page sends the day that was chosen as an instant of the evening before, in UTC',
    environment: { timeZone: 'Europe/Berlin', utcOffset: 60 },
    events: [
      ...backOffice.home(),
      widgetThrows(700),
      typed(3000, 'Delivery date', '2026-03-20'),
      click(4000, 'Save'),
      backOffice.api(
        4050,
        'PUT /backend/orders/55012',
        200,
        { success: true, data: { id: 55012, deliveryDate: '2026-03-19' } },
        {
          sends: { id: 55012, deliveryDate: '2026-03-19T23:00:00.000Z' },
        },
      ),
    ],
  },
  {
    name: 'answers: an uploaded file is signed in the future',
    site: answers.site,
    expected: 'clock-locale',
    also: ['configuration', 'authentication'],
    why: 'the store of the files says that the time of the request is too far from its own',
    events: [
      ...answers.home(),
      pictureMissing(400),
      click(4000, 'Attach'),
      answers.api(
        4060,
        'PUT https://askwell-uploads.s3.eu-central-1.amazonaws.com/u/8f21',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20260312T104100Z</RequestTime><ServerTime>2026-03-12T09:30:04Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
  {
    name: 'models: the page of the update asks for a script that is HTML',
    site: models.site,
    expected: 'outdated-client',
    also: ['regression', 'configuration'],
    why: 'the start page comes in place of a part of the former build',
    events: [
      ...models.home(),
      click(3_600_000, 'Compare'),
      models.api(3_600_040, 'GET /assets/compare-Ba91kQ2w.js', 200, page('Girder', '<div id="app"></div>'), {
        resourceType: 'script',
      }),
      says(
        3_600_060,
        'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "text/html". Strict MIME type checking is enforced for module scripts per HTML spec.',
      ),
      models.rejects(
        3_600_070,
        'TypeError: Failed to fetch dynamically imported module: https://app.girdercad.example/assets/compare-Ba91kQ2w.js',
        models.place('lazyRoute', '/assets/viewer-Dk20aPz1.js'),
      ),
    ],
  },
]
