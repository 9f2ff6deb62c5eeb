/** Fleetly, where lorries are: Vue before a server in Go, Ably for what is live, maps of Google. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const fleet = productWith('https://app.fleetly.example', '/assets/index-DqT0b7Xa.js')
const server = 'https://api.fleetly.example/v1'
const ably = 'wss://realtime.ably.io/?access_token=redacted-token-1&format=json&v=4'

const home = () => [
  fleet.opens(0, '/live', 'Live map - Fleetly'),
  fleet.api(120, `GET ${server}/me`, 200, { id: 'usr_9', role: 'dispatcher', fleet: 'flt_118' }),
  fleet.api(200, `GET ${server}/vehicles?limit=100`, 200, { items: [{ id: 'V-118', plate: 'redacted-plate-1' }] }),
  fleet.api(290, `GET ${server}/realtime/token`, 200, { token: 'redacted-token-1', expires: 1_773_311_400_000 }),
  ...firstSeconds(900),
]
const live = () =>
  fleet.socket(420, ably, {
    sent: 1,
    received: 2,
    messages: [
      { at: 500, direction: 'received', text: '{"action":4,"connectionId":"a1","connectionDetails":{}}', size: 55 },
    ],
  })

export const lorryMap = { ...fleet, server, ably, home, live }
