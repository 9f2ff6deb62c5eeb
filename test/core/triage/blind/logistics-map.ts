/** Fernweg, a map of lorries and their tours: React and Mapbox GL. */
import type { StackFrame } from '../../../../src/core/session/index.ts'
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows } from './noise.ts'

const site = 'https://fleet.fernweg.example'
const { call, lost, place, throws, opens } = productAt(site)
const bundle = '/assets/index-DkP2q8Zt.js'
const mapbox = '/assets/mapbox-gl-B7w0aQ1x.js'
const tile =
  'https://api.mapbox.com/v4/mapbox.mapbox-streets-v8/11/1099/671.vector.pbf?sku=101x&access_token=redacted-key-1'
const style = 'https://api.mapbox.com/styles/v1/fernweg/cl0day?access_token=redacted-key-1'
const events = 'https://events.mapbox.com/events/v2?access_token=redacted-key-1'

const from = (...frames: StackFrame[]) => ({ initiator: frames })

const board = () => [
  opens(0, '/live', 'Live map | Fernweg'),
  call(
    180,
    'GET /api/me',
    200,
    { id: 'u_291', tenant: 'nordfracht', tz: 'Europe/Berlin' },
    from(place('Lo', bundle, 41, 10_233)),
  ),
  call(
    260,
    'GET /api/vehicles?active=true',
    200,
    { items: [{ id: 'v17', plate: 'redacted-plate-1' }] },
    from(place('Lo', bundle, 41, 10_233)),
  ),
  call(
    300,
    'GET /api/depots',
    200,
    { items: [{ id: 'd2', lat: 53.55, lng: 9.99 }] },
    from(place('Lo', bundle, 41, 10_233)),
  ),
  call(330, 'GET /api/alerts?since=2026-03-12', 200, [], from(place('Lo', bundle, 41, 10_233))),
  call(340, 'GET https://app.launchdarkly.com/sdk/evalx/5f1/contexts/eyJr', 200, { 'new-cluster': { value: true } }),
  says(
    350,
    'The map container element should be empty, otherwise the map’s interactivity will be negatively impacted.',
    'warn',
  ),
]
const drawn = () => [
  call(600, `GET ${style}`, 200, { version: 8, sources: {}, layers: [] }),
  call(690, `GET ${tile}`, 200, ''),
]

export const logisticsMap: BlindCase[] = [
  {
    name: 'logistics: a blocker keeps every address of the map away',
    site,
    expected: 'browser-interference',
    why: 'style and tiles are blocked by an extension, the error of the page follows from a map without a style',
    events: [
      ...board(),
      lost(610, `GET ${style}`, 'net::ERR_BLOCKED_BY_CLIENT', from(place('Qe', mapbox, 3, 90_114))),
      lost(615, `POST ${events}`, 'net::ERR_BLOCKED_BY_CLIENT'),
      says(700, 'Error: Failed to fetch\n    at mapbox-gl-B7w0aQ1x.js:3:90114'),
      throws(
        2100,
        'Error: Style is not done loading',
        place('_checkLoaded', mapbox, 3, 412_992),
        place('addSource', mapbox, 3, 413_620),
        place('drawTour', bundle, 41, 88_120),
      ),
    ],
  },
  {
    name: 'logistics: a lorry without a position',
    site,
    expected: 'product-defect',
    why: 'the map is fine and only its telemetry is blocked; the app hands the null of its own API on as a coordinate',
    events: [
      ...board(),
      extensionThrows(550),
      ...drawn(),
      lost(720, `POST ${events}`, 'net::ERR_BLOCKED_BY_CLIENT'),
      click(3000, 'Tour 4417'),
      call(3030, 'GET /api/tours/4417/positions', 200, {
        tour: 4417,
        positions: [
          { vehicle: 'v17', lat: 53.551, lng: 9.993, fix: 'GPS' },
          { vehicle: 'v22', lat: null, lng: null, fix: 'NONE' },
        ],
      }),
      throws(
        3125,
        'Error: Invalid LngLat object: (NaN, NaN)',
        place('new gt', mapbox, 3, 28_551),
        place('gt.convert', mapbox, 3, 29_019),
        place('setLngLat', mapbox, 3, 601_220),
        place('TourMarkers', bundle, 41, 90_722),
      ),
      says(
        3130,
        'The above error occurred in the <TourMarkers> component:\n    at TourMarkers\n    at MapView\n    at Suspense',
      ),
    ],
  },
  {
    name: 'logistics: the company breaks the seal of foreign sites',
    site,
    expected: 'network',
    why: 'the browser does not trust the certificate that the customer’s network puts before the map’s host; the app itself is reached',
    events: [
      ...board(),
      lost(600, `GET ${style}`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      lost(640, `GET ${tile}`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      lost(645, `POST ${events}`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      says(700, 'Error: Failed to fetch (api.mapbox.com)'),
      throws(
        1900,
        'Error: Style is not done loading',
        place('_checkLoaded', mapbox, 3, 412_992),
        place('fitTour', bundle, 41, 88_430),
      ),
    ],
  },
  {
    name: 'logistics: the routes of Mapbox are down',
    site,
    expected: 'third-party',
    why: 'only the other company’s directions answer 500, twice; the app says so and goes on',
    events: [
      ...board(),
      extensionHangsUp(550),
      ...drawn(),
      click(2800, 'Plan route'),
      ...[2830, 4900].map((at) =>
        call(
          at,
          'GET https://api.mapbox.com/directions/v5/mapbox/driving-traffic/9.99,53.55;10.68,53.86?access_token=redacted-key-1',
          500,
          { message: 'Internal Server Error' },
          {
            headers: { 'x-amz-cf-pop': 'HAM50-C1', via: '1.1 4e1c.cloudfront.net (CloudFront)' },
            ...from(place('directions', bundle, 41, 70_221)),
          },
        ),
      ),
      says(5010, 'directions: provider answered 500, giving up after 2 attempts'),
    ],
  },
  {
    name: 'logistics: the new build reads another field than the old',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'before the reload the build 8.13 drew the same tour from the same answer; 8.14 throws on it',
    events: [
      opens(0, '/live', 'Live map | Fernweg'),
      says(100, 'Fernweg 8.13.2 (build 20260310)', 'info'),
      click(1500, 'Tour 4417'),
      call(
        1530,
        'GET /api/tours/4417',
        200,
        { tour: 4417, stops: [{ eta: '2026-03-12T11:00:00Z' }] },
        from(place('useTour', '/assets/index-BxV81m0c.js', 40, 60_100)),
      ),
      says(1700, 'tour 4417: 1 stop drawn', 'info'),
      opens(40_000, '/live', 'Live map | Fernweg', 'reload'),
      says(40_100, 'Fernweg 8.14.0 (build 20260312)', 'info'),
      click(42_000, 'Tour 4417'),
      call(
        42_030,
        'GET /api/tours/4417',
        200,
        { tour: 4417, stops: [{ eta: '2026-03-12T11:00:00Z' }] },
        from(place('useTour', bundle, 41, 60_388)),
      ),
      throws(
        42_125,
        "TypeError: Cannot read properties of undefined (reading 'planned')",
        place('etaOf', bundle, 41, 61_004),
        place('Array.map', bundle, 41, 61_020),
        place('TourPanel', bundle, 41, 61_377),
      ),
    ],
  },
]
