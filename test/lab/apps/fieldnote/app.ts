/** Fieldnote: technicians' visits, made with Preact; the map comes from another company. */
import { json, type Route, text } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { fieldnoteFaults } from './faults.ts'

/** Visits as the API returns them. */
export interface Visit {
  id: number
  customer: string
  site: { street: string; lat: number; lon: number } | null
  note: string | null
}

function begin(): Route[] {
  const visits: Visit[] = [
    { id: 7, customer: 'Alder Bakery', site: { street: '4 Mill Lane', lat: 51.4, lon: 7.1 }, note: null },
    { id: 8, customer: 'Brook Laundry', site: { street: '19 Canal Street', lat: 51.5, lon: 7.2 }, note: 'Ring twice' },
  ]
  return [
    { name: 'GET /api/visits', handle: () => json(200, visits) },
    { name: 'PUT /api/visits/{id}', handle: (call) => json(200, { id: Number(call.params.id), done: true }) },
    { name: 'POST /api/visits/{id}/photos', handle: () => json(201, { id: 'ph-1' }) },
    { name: 'POST /api/visits/{id}/tracking-events', handle: () => json(202, { accepted: 1 }) },
    { name: 'GET /api/summary', handle: () => json(200, { total: 12, byRegion: { north: { open: 3 } } }) },
    {
      name: 'GET /api/visits/{id}/draft',
      handle: (call) =>
        call.params.id === '8'
          ? json(200, { text: 'Belt worn out' })
          : json(404, { code: 'no_draft', detail: 'This visit has no draft.' }),
    },
    { name: 'POST /api/session/refresh', handle: () => json(200, { ok: true }) },
  ]
}

const map = `window.Mapmoor = { draw(element, { lat, lon }) {
  element.textContent = 'Map of ' + lat + ', ' + lon
  element.dataset.state = 'drawn'
} }
`

export const fieldnote: LabApp = {
  id: 'fieldnote',
  name: 'Fieldnote',
  make: 'Preact',
  partner: 'mapmoor',
  page: new URL('page/', import.meta.url),
  vendor: {
    'preact.js': 'node_modules/preact/dist/preact.mjs',
    'hooks.js': 'node_modules/preact/hooks/dist/hooks.mjs',
  },
  begin,
  partnerRoutes: [
    { name: 'GET /v2/map.js', handle: () => text(200, 'text/javascript; charset=utf-8', map) },
    { name: 'POST /collect', handle: () => json(202, {}) },
  ],
  faults: fieldnoteFaults,
}
