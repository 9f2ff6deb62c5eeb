/** Charging of electric cars, made with Nuxt on Hasura. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://fleet.chargefold.example'
const at = productAt(site)
const graphql = 'POST https://graph.chargefold.example/v1/graphql'
const home = () => [
  at.opens(0, '/stations', 'Stations'),
  at.call(300, graphql, 200, { data: { stations: [{ id: 3 }] } }, { sends: { operationName: 'Stations' } }),
]
const refused = (code: string, text: string, internal?: object) => ({
  errors: [{ extensions: { path: '$', code, ...(internal && { internal }) }, message: text }],
})

export const charging: BlindCase[] = [
  {
    name: 'hasura: the token has expired, inside a 200',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the token of the sign-in has expired',
    events: [
      ...home(),
      click(4_000_000, 'Save'),
      at.call(4_000_040, graphql, 200, refused('invalid-jwt', 'Could not verify JWT: JWTExpired'), {
        sends: { operationName: 'SaveTariff' },
      }),
    ],
  },
  {
    name: 'hasura: the row is not among those one may write',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the check of the permission failed for this row',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
        6040,
        graphql,
        200,
        refused('permission-error', 'check constraint of an insert/update permission has failed'),
        { sends: { operationName: 'SaveTariff' } },
      ),
    ],
  },
  {
    name: 'hasura: a station that is registered already',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['product-defect'],
    why: 'the serial number that was typed belongs to a station that is there already',
    events: [
      ...home(),
      click(6000, 'Register'),
      at.call(
        6040,
        graphql,
        200,
        refused(
          'constraint-violation',
          'Uniqueness violation. duplicate key value violates unique constraint "stations_serial_key"',
        ),
        { sends: { operationName: 'AddStation', variables: { serial: 'CF-2044' } } },
      ),
    ],
  },
  {
    name: 'hasura: the hub of the roaming does not take the connection',
    kind: 'ordinary',
    site,
    expected: 'third-party',
    also: ['integration', 'product-defect', 'network'],
    why: 'the call of the server to the hub of another company is refused there',
    events: [
      ...home(),
      click(6000, 'Publish to roaming'),
      at.call(
        6040,
        graphql,
        200,
        refused('unexpected', 'http exception when calling webhook', {
          error: {
            type: 'http_exception',
            message: 'ConnectionFailure Network.Socket.connect: <socket: 18>: does not exist (Connection refused)',
            request: { host: 'ocpi.roamhub.example', method: 'POST', path: '/2.2/locations', port: 443 },
          },
        }),
        { sends: { operationName: 'PublishLocation' } },
      ),
    ],
  },
  {
    name: 'nuxt: a page of the former release',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the file of the page that is open went with a release',
    events: [
      ...home(),
      click(6000, 'Tariffs'),
      at.missing(6040, '/_nuxt/tariffs.8f2a41c0.js', { element: 'script', status: 404 }),
      at.rejects(
        6080,
        'TypeError: Failed to fetch dynamically imported module: https://fleet.chargefold.example/_nuxt/tariffs.8f2a41c0.js',
      ),
      says(6090, '[nuxt] error caught during app navigation: TypeError: Failed to fetch dynamically imported module'),
    ],
  },
  {
    name: 'nuxt: the map does not take the key on this address',
    kind: 'ordinary',
    site: 'https://laden.stadtwerke-oberau.example',
    expected: 'configuration',
    also: ['third-party', 'integration'],
    why: 'the key of the maps is bound to other addresses than the own one of the customer',
    events: (() => {
      const own = productAt('https://laden.stadtwerke-oberau.example')
      return [
        own.opens(0, '/stations', 'Ladestationen'),
        own.call(300, graphql, 200, { data: { stations: [] } }),
        click(4000, 'Karte'),
        own.call(
          4040,
          'GET https://api.maptiler.com/maps/streets-v2/style.json?key=redacted-key-1',
          403,
          'Key is not allowed for origin https://laden.stadtwerke-oberau.example',
          { headers: { 'content-type': 'text/plain' } },
        ),
        says(
          4100,
          'AJAXError: Forbidden (403): https://api.maptiler.com/maps/streets-v2/style.json?key=redacted-key-1',
        ),
      ]
    })(),
  },
  {
    name: 'nuxt: a browser without a time zone',
    kind: 'ordinary',
    site,
    expected: 'clock-locale',
    also: ['product-defect', 'browser-interference'],
    why: 'the browser tells a time zone that the calendar does not know',
    environment: { timeZone: 'Etc/Unknown', utcOffset: 0 },
    events: [
      ...home(),
      click(6000, 'Schedule'),
      at.throws(
        6040,
        'RangeError: Invalid time zone specified: Etc/Unknown',
        { function: 'new DateTimeFormat', note: 'native' },
        at.place('slotLabel', '/_nuxt/schedule.11ab.js'),
      ),
    ],
  },
]
