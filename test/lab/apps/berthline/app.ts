/** Berthline: berths and guests of a marina, made with Svelte; the tides come from another company. */
import { json, type Route } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { buildBerthline } from './build.ts'
import { berthlineFaults } from './faults.ts'

/** Boats that are due, as the API returns them. */
export interface Boat {
  id: string
  name: string
  length: number
}

/** A booking as the API returns it. */
export interface Booking {
  berth: number
  owner: { first: string; last: string } | null
  extras: { name: string }[] | null
}

function begin(): Route[] {
  const boats: Boat[] = [
    { id: 'b-1', name: 'Grey Heron', length: 9.4 },
    { id: 'b-2', name: 'Sandpiper', length: 11.2 },
  ]
  const booking: Booking = { berth: 7, owner: { first: 'Mara', last: 'Lind' }, extras: null }
  return [
    { name: 'GET /api/harbour', handle: () => json(200, { name: 'Eastpier' }) },
    { name: 'GET /api/harbour/takings', handle: () => json(200, { total: 840 }) },
    { name: 'GET /api/arrivals', handle: () => json(200, boats) },
    { name: 'GET /api/berths', handle: () => json(200, [{ id: 7, text: 'Berth 7, up to 12 m' }]) },
    { name: 'PUT /api/berths/{id}', handle: () => json(200, { closed: true }) },
    { name: 'GET /api/rate', handle: () => json(200, { perNight: 31.5 }) },
    { name: 'GET /api/bookings/{id}', handle: () => json(200, booking) },
    { name: 'POST /api/bookings', handle: () => json(201, { id: 32 }) },
  ]
}

export const berthline: LabApp = {
  id: 'berthline',
  name: 'Berthline',
  make: 'Svelte',
  partner: 'tidecast',
  page: new URL('page/', import.meta.url),
  needs: 'test/bench/node_modules/svelte',
  built: buildBerthline,
  begin,
  partnerRoutes: [
    {
      name: 'GET /v1/tides',
      handle: () => json(200, [{ id: 1, text: 'High water 14:20' }], { 'access-control-allow-origin': '*' }),
    },
  ],
  faults: berthlineFaults,
}
