/** Fernweg, a map of lorries and their tours: React and Mapbox GL. */
import type { StackFrame } from '../../../../../src/core/session/index.ts'
import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

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

export const logisticsMap = {
  site,
  call,
  lost,
  place,
  throws,
  opens,
  bundle,
  mapbox,
  tile,
  style,
  events,
  from,
  board,
  drawn,
}
